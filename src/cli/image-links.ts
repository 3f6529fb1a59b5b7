// Addresses of images in Markdown, replaced where they are links and nowhere else: code stays what it was.

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Every `](address)`, `]: address` and `src="address"` outside code leads to `file` instead. */
export function withLink(markdown: string, address: string, file: string): string {
  const quoted = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const link = new RegExp(String.raw`(\]\(\s*<?|\]:\s*<?|\bsrc\s*=\s*["']?)${quoted}(?=[\s)>"']|$)`, 'g');
  let fence: string | undefined;
  const lines = markdown.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined && mark === undefined) return outsideCode(line, (text) => text.replace(link, `$1${file}`));
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    return line;
  });
  return lines.join('\n');
}

/** Between pairs of backticks is code. */
function outsideCode(line: string, change: (text: string) => string): string {
  if (!line.includes('`')) return change(line);
  return line.replace(/(`+)(?:(?!\1).)*\1(?!`)|[^`]+|`+/g, (part, ticks?: string) => (ticks ? part : change(part)));
}

/** A name for a file, from the last part of an address: letters, digits and hyphens, and the extension that is right. */
export function nameFor(address: string, extension: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const last = decodedOr(path.slice(path.lastIndexOf('/') + 1)).replace(/\.[a-z0-9]{2,5}$/i, '');
  const words = last.toLowerCase().match(/[a-z0-9]+/g) ?? ['image'];
  return `${words.join('-').slice(0, 60)}.${extension}`;
}

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
