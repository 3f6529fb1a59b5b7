import type * as en from '../en/offline.ts';
import { formats } from './quantities.ts';

export const offline: typeof en.offline = {
  today: (time) => `heute, ${time}`,
  stops: {
    offline: 'Es gibt keine Verbindung. Was hier ist, bleibt; weiter geht es, sobald es eine gibt.',
    portal: 'Dieses Netz antwortet mit einer eigenen Seite, vielleicht einer Anmeldung. Danach geht es weiter.',
    server: 'Die Website hat gerade eine Störung. Was hier ist, bleibt; später noch einmal versuchen.',
    unknown: 'Das gibt es auf der Website nicht mehr.',
    missing: 'Eine der Dateien gibt es auf der Website nicht mehr. Beim Fortsetzen kommt die neueste Ausgabe.',
    damaged: 'Was ankam, ist nicht das, was veröffentlicht wurde, und wurde darum nicht behalten.',
    unsupported:
      'Die Website wurde in einer neueren Form veröffentlicht, als diese Version der App lesen kann. Neu laden bringt die neue.',
    full: 'Auf diesem Gerät ist kein Platz mehr. Alles bisher Gespeicherte ist unberührt; weiter geht es, sobald Platz ist.',
    slow: 'Dieses Gerät antwortet nicht rechtzeitig. Vielleicht arbeitet ein anderer Tab; gleich noch einmal versuchen.',
    unavailable: 'Dieses Browserfenster behält nichts, also lässt sich nichts speichern. Lesen geht wie immer.',
    newer: 'Eine neuere Version der App verwaltet die Lesedaten jetzt. Nach dem Neuladen lässt sich wieder speichern.',
  },
  areMissing: (size) => `Es fehlen ${size}.`,
  didNotCome: (title, others) => {
    if (others === 0) return `„${title}“ kam nicht an.`;
    return `„${title}“ und ${formats.counted(others, { one: 'weiterer Beitrag', other: 'weitere Beiträge' })} kamen nicht an.`;
  },
  added: (count) => formats.counted(count, { one: 'neuer Teil', other: 'neue Teile' }),
  revised: (count) => `${count} überarbeitet`,
  withdrawn: (count) => `${count} zurückgezogen`,
  reordered: 'Eine neue Reihenfolge der Teile',
};
