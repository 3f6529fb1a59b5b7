// What every file of reading data begins with, for those who write one without reading any.

export const BACKUP_MARK = 'throughline-reading-data';
export const BACKUP_VERSION = 2;
