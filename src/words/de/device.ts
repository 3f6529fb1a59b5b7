// What is said of the reader's own things, in German.

import type * as en from '../en/device.ts';

export const device: typeof en.device = {
  space: {
    title: 'Speicherplatz',
    used: (saved, opened) => `Gespeichert: ${saved}. Geöffnete Beiträge: ${opened}.`,
    keepsNothing: 'Dieses Browserfenster behält nichts.',
    openedUpTo: 'Geöffnete Beiträge bleiben ebenfalls, bis zu',
    whatGoes: 'Darüber hinaus geht zuerst, was am längsten nicht gelesen wurde; was gespeichert ist, nie.',
    promised: 'Dieser Browser hat zugesagt, alles zu behalten, bis es von Hand entfernt wird.',
    notPromised: 'Dieser Browser darf es löschen, wenn auf dem Gerät der Platz ausgeht.',
    ask: 'Um dauerhaftes Behalten bitten',
    refused: 'Er verspricht es noch nicht. Browser tun es, sobald eine Seite installiert ist oder oft besucht wird.',
    safari:
      'Safari löscht, was Websites behalten, nach sieben Tagen Gebrauch ohne Besuch der Website. Auf dem Home-Bildschirm abgelegt, bleibt diese davon verschont.',
  },

  data: {
    title: 'Lesedaten',
    what: 'Sie bleiben auf diesem Gerät. Eine Datei bringt sie auf ein anderes oder bewahrt sie auf.',
    damaged: { one: 'beschädigter Eintrag', other: 'beschädigte Einträge' },
    newer: { one: 'Eintrag einer neueren Version der App', other: 'Einträge einer neueren Version der App' },
    aside: (records) =>
      `Hier nicht lesbar: ${records}. Nichts wird weggeworfen: Was gefunden wurde, bleibt, wie es ist, und kommt mit in die Datei.`,
    save: 'In eine Datei sichern',
    bringIn: 'Datei einlesen',
    eraseAll: 'Alles löschen',
    refused: {
      'too-large': 'Diese Datei ist zu groß für Lesedaten. Nichts wurde geändert.',
      foreign: 'Diese Datei enthält keine Lesedaten. Nichts wurde geändert.',
      newer: 'Diese Datei stammt von einer neueren Version der App. Nichts wurde geändert; zuerst aktualisieren.',
      damaged: 'Diese Datei ist abgeschnitten oder wurde verändert. Hier wurde nichts geändert.',
    },
    posts: { one: 'Beitrag', other: 'Beiträge' },
    settings: { one: 'Einstellung', other: 'Einstellungen' },
    news: (posts, changed, same, settings) =>
      `${posts} neu hier, ${changed} weiter gelesen, ${same} gleich${settings ? `; ${settings} dort später gewählt` : ''}`,
    preview: (written, site, news) =>
      `Geschrieben am ${written}${site ? ` für „${site}“` : ''}: ${news}. Was hier gelesen wurde, geht nicht verloren.`,
    take: 'Einlesen',
    leave: 'Nicht einlesen',
    eraseWarning:
      'Damit ist auf diesem Gerät vergessen, was gelesen wurde und bis wohin. Das lässt sich nicht rückgängig machen.',
    erase: (posts) => `${posts} löschen`,
    keep: 'Behalten',
    isIn: 'Eingelesen.',
    isErased: 'Alles ist gelöscht.',
  },

  shelf: {
    read: (day) => `gelesen am ${day}`,
    percentRead: (percent) => `${percent} % gelesen`,
    begun: 'begonnen',
    left: (time) => `noch ${time}`,
    readOf: (title) => `In „${title}“ gelesen`,
  },
};
