// The small Markdown of the analysis, as DOM nodes. What a manifest says ends up in text nodes, whatever it looks like.

/** Paragraphs, lists, headings, tables and fenced code. */
export function markdown(text: string): DocumentFragment {
  const out = document.createDocumentFragment();
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const fence = /^(`{3,})/.exec(line)?.[1];
    if (fence) {
      const end = lines.findIndex((other, index) => index > at && other.trim() === fence);
      const stop = end < 0 ? lines.length : end;
      const code = document.createElement('pre');
      code.textContent = lines.slice(at + 1, stop).join('\n');
      code.tabIndex = 0;
      out.append(code);
      at = stop + 1;
    } else if (!line.trim()) at += 1;
    else if (/^#{1,6} /.test(line)) {
      const level = Math.min(6, line.indexOf(' ') + 2);
      out.append(inline(`h${level}`, line.replace(/^#+ /, '')));
      at += 1;
    } else if (/^[-*] /.test(line)) at = list(lines, at, out);
    else if (line.startsWith('|')) at = table(lines, at, out);
    else {
      let stop = at + 1;
      while (stop < lines.length && lines[stop]?.trim() && !/^(?:[-*] |#|`{3}|\|)/.test(lines[stop] ?? '')) stop += 1;
      out.append(inline('p', lines.slice(at, stop).join(' ')));
      at = stop;
    }
  }
  return out;
}

function list(lines: string[], from: number, out: DocumentFragment): number {
  const all = document.createElement('ul');
  let at = from;
  while (/^[-*] /.test(lines[at] ?? '')) {
    let item = (lines[at] ?? '').slice(2);
    for (at += 1; /^ {2,}\S/.test(lines[at] ?? ''); at += 1) item += ` ${lines[at]?.trim()}`;
    all.append(inline('li', item));
  }
  out.append(all);
  return at;
}

function table(lines: string[], from: number, out: DocumentFragment): number {
  const all = document.createElement('table');
  let at = from;
  for (; lines[at]?.startsWith('|'); at += 1) {
    const line = lines[at] ?? '';
    if (/^\|[-:| ]+\|?$/.test(line)) continue;
    const row = document.createElement('tr');
    const cells = line.replace(/^\||\|\s*$/g, '').split('|');
    for (const cell of cells) row.append(inline(at === from ? 'th' : 'td', cell.trim()));
    all.append(row);
  }
  out.append(all);
  return at;
}

/** Code spans, strong and emphasised words, and links to pages; anything else is text. */
export function inline<T extends keyof HTMLElementTagNameMap>(tag: T | string, text: string): HTMLElement {
  const out = document.createElement(tag);
  const marks = /\\([!-/:-@[-`{-~])|(`+)([\s\S]*?[^`])\2(?!`)|\*\*([\s\S]+?)\*\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)|<(https:\/\/[^\s>]+)>/g;
  let end = 0;
  for (const found of text.matchAll(marks)) {
    out.append(text.slice(end, found.index));
    end = found.index + found[0].length;
    const [, escaped, , code, strong, label, target, bare] = found;
    if (escaped) out.append(escaped);
    else if (code !== undefined) {
      const span = document.createElement('code');
      span.textContent = /^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code;
      out.append(span);
    } else if (strong !== undefined) out.append(inline('strong', strong));
    else {
      const link = inline('a', label ?? bare ?? '') as HTMLAnchorElement;
      link.href = target ?? bare ?? '';
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      out.append(link);
    }
  }
  out.append(text.slice(end));
  return out;
}
