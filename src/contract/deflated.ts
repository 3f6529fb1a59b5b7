// The texts of posts are published as they lie on the device and go over the wire: as a zlib stream (RFC 1950) of their JSON,
// under a name made of those bytes. So they are proved as they come, and nothing is packed where the reader waits.

/** Begins every zlib stream of a usual window, and no JSON. */
const ZLIB = 0x78;

/** Whether a file of JSON is a zlib stream of it. Smaller files are not, nor are those of format 1. */
export const isDeflated = (file: Uint8Array): boolean => file[0] === ZLIB;
