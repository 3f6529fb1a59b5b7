/** JSON that cannot end the script element it stands in, nor open a comment there. */
export const jsonInHtml = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
