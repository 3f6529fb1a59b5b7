// What is said of a path on its own page and in lists, in German.

import type * as en from '../en/journey.ts';

const part = { one: 'weiterer Teil', other: 'weitere Teile' };
const post = { one: 'weiterer Beitrag', other: 'weitere Beiträge' };

export const journey: typeof en.journey = {
  outline: {
    more: {
      series: part,
      path: part,
      collection: post,
      hub: post,
      column: { one: 'weitere Folge', other: 'weitere Folgen' },
    },
    elsewhere: 'anderswo',
    planned: 'geplant',
  },

  goal: {
    wish: (goal) => `Das Ziel: ${goal}`,
    shownAbove: 'schon weiter oben',
  },

  head: {
    helpMore: (time) => `${time} mehr mit dem, was vorher hilft`,
    start: {
      series: 'Lesen beginnen',
      path: 'Lesen beginnen',
      collection: 'Den ersten Beitrag lesen',
      hub: 'Den ersten Beitrag lesen',
      column: 'Die erste Folge lesen',
    },
    continueWith: (step, at) => `Weiterlesen mit ${step} ${at}`,
  },

  aside: {
    why: {
      series: 'Warum diese Reihe',
      path: 'Warum dieser Pfad',
      collection: 'Warum diese Sammlung',
      hub: 'Warum dieser Leitfaden',
      column: 'Warum diese Kolumne',
    },
    how: 'Wie man das liest',
    forThose: (goal) => `Das Ziel: ${goal}.`,
    offTopic: 'Dies steht neben dem eigentlichen Thema: In der Suche über alles und im Haupt-Feed fehlt es.',
  },

  helpful: {
    title: 'Vorher hilfreich',
    length: (time, state) => `${time}, ${state}`,
    state: { open: 'nicht gelesen', read: 'gelesen', known: 'bekannt' },
    know: 'Schon bekannt',
    knowPost: (title) => `„${title}“ ist schon bekannt`,
  },

  step: {
    read: (day) => `gelesen am ${day}`,
    left: (minutes) => `noch ${minutes}`,
    begun: 'begonnen',
    elsewhere: (host) => `anderswo, bei ${host}`,
    planned: 'Geplant.',
    expected: (when) => `Erwartet: ${when}.`,
  },

  comesNext: 'Was als Nächstes kommt',
  goesOn: 'Wie es weitergeht',

  card: {
    goingOn: 'Weiterlesen',
    goingOnWith: 'Weiterlesen in',
    kept: 'offline behalten',
    notKept: 'nicht offline behalten',
    left: (time, inAll) => `Hier noch ${time}${inAll ? `, insgesamt ${inAll}` : ''} zu lesen.`,
    toRead: (time, inAll) => `${time}${inAll ? `, insgesamt ${inAll}` : ''} zu lesen.`,
    stoppedAt: (section) => `Zuletzt gelesen bis „${section}“.`,
    continue: 'Weiterlesen',
    readOn: 'Weiter',
  },

  newSince: (when) => `Neu seit dem letzten Besuch (${when})`,

  firstPost: {
    invitation: 'Neu hier? Ein guter Anfang',
    read: 'Lesen',
    readPost: (title) => `„${title}“ lesen`,
  },
};
