// What the editor asks about a place in a text. Every answer comes from the analysis; here it only changes its clothes.
import {
  type CancellationToken, CodeLens, CompletionItem, CompletionItemKind, DocumentLink, DocumentSymbol, EventEmitter, FoldingRange,
  FoldingRangeKind, Hover, InlayHint, Location, MarkdownString, Position, Range, SelectionRange, SymbolInformation, SymbolKind,
  type Disposable, type TextDocument, Uri, languages, workspace,
} from 'vscode';
import type {
  CodeLens as Lens, Completion, CompletionKind, Fold, Hover as Card, InlayHint as Hint, Link, OutlineSymbol, Place, TextRange,
} from '../../../../crates/wasm/src/types.d.ts';
import type { Folder } from './folder.ts';
import type { Judge } from './judge.ts';
import { SELECTOR } from './manifests.ts';

const COMPLETION: Record<CompletionKind, CompletionItemKind> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};
const SYMBOL = { object: SymbolKind.Class, map: SymbolKind.Struct, list: SymbolKind.Array, value: SymbolKind.Property };

export const rangeIn = (document: TextDocument, { start, end }: TextRange) =>
  new Range(document.positionAt(start), document.positionAt(end));

/** Asks about a document as it is now; nothing where it is no manifest, or another one when the answer comes. */
export async function ask<T>(judge: Judge, document: TextDocument, method: string, ...args: unknown[]): Promise<T | undefined> {
  const folder = judge.of(document);
  if (!folder) return undefined;
  const { version } = document;
  const call = { method, file: folder.name(document.uri), args };
  const answer = await folder.ask<T | null>(call, judge.settings());
  return answer !== null && document.version === version ? answer : undefined;
}

export function register(judge: Judge): Disposable[] {
  const hints = new EventEmitter<void>();
  return [
    hints,
    // What is known of a text is more once it was judged.
    judge.judged(() => hints.fire()),
    languages.registerHoverProvider(SELECTOR, {
      async provideHover(document, position) {
        const card = await ask<Card>(judge, document, 'hover', document.offsetAt(position));
        return card && new Hover(new MarkdownString(card.markdown), rangeIn(document, card.range));
      },
    }),
    languages.registerCompletionItemProvider(SELECTOR, { provideCompletionItems: (document, at) => complete(judge, document, at) }, ' ', ':', '-'),
    languages.registerInlayHintsProvider(SELECTOR, {
      onDidChangeInlayHints: hints.event,
      async provideInlayHints(document, { start, end }) {
        const found = await ask<Hint[]>(judge, document, 'inlayHints', document.offsetAt(start), document.offsetAt(end));
        return found?.map(({ offset, label }) => Object.assign(new InlayHint(document.positionAt(offset), label), { paddingLeft: true }));
      },
    }),
    languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: hints.event,
      async provideCodeLenses(document) {
        const found = await ask<Lens[]>(judge, document, 'codeLens');
        return found?.map(
          ({ range, title, object }) =>
            new CodeLens(rangeIn(document, range), { title, command: 'podfit.openBoard', arguments: [{ workload: object }] }),
        );
      },
    }),
    languages.registerDocumentSymbolProvider(SELECTOR, {
      async provideDocumentSymbols(document) {
        return (await ask<OutlineSymbol[]>(judge, document, 'symbols'))?.map((symbol) => outline(document, symbol));
      },
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) => objects(judge, query.toLowerCase(), token),
    }),
    languages.registerFoldingRangeProvider(SELECTOR, {
      async provideFoldingRanges(document) {
        const found = await ask<Fold[]>(judge, document, 'folding');
        return found?.map(
          ({ startLine, endLine, kind }) => new FoldingRange(startLine, endLine, kind === 'comment' ? FoldingRangeKind.Comment : undefined),
        );
      },
    }),
    languages.registerSelectionRangeProvider(SELECTOR, {
      async provideSelectionRanges(document, positions) {
        const chains = await Promise.all(
          positions.map((at) => ask<TextRange[]>(judge, document, 'selectionRanges', document.offsetAt(at))),
        );
        return chains.flatMap((chain, at) => grown(document, chain ?? [], positions[at]!));
      },
    }),
    languages.registerDocumentLinkProvider(SELECTOR, {
      async provideDocumentLinks(document) {
        const found = await ask<Link[]>(judge, document, 'links');
        return found?.map(({ range, target }) => new DocumentLink(rangeIn(document, range), Uri.parse(target)));
      },
    }),
    languages.registerDefinitionProvider(SELECTOR, {
      provideDefinition: (document, at) => places(judge, document, 'definition', at),
    }),
    languages.registerReferenceProvider(SELECTOR, {
      provideReferences: (document, at) => places(judge, document, 'references', at),
    }),
  ];
}

async function complete(judge: Judge, document: TextDocument, at: Position) {
  const found = await ask<Completion[]>(judge, document, 'complete', document.offsetAt(at));
  return found?.map(({ label, kind, detail, insert, range }, order) => {
    const item = new CompletionItem(label, COMPLETION[kind]);
    item.detail = detail;
    item.insertText = insert;
    item.range = rangeIn(document, range);
    item.sortText = String(order).padStart(5, '0');
    // The lines of it are indented already.
    item.keepWhitespace = true;
    // A field without its value asks for one.
    if (insert.endsWith(': ')) item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  });
}

function outline(document: TextDocument, { name, detail, kind, range, selection, children }: OutlineSymbol): DocumentSymbol {
  const whole = rangeIn(document, range);
  const own = whole.intersection(rangeIn(document, selection)) ?? new Range(whole.start, whole.start);
  // An editor refuses an outline with a nameless entry.
  const symbol = new DocumentSymbol(name || '–', detail, SYMBOL[kind], whole, own);
  symbol.children = children.map((child) => outline(document, child));
  return symbol;
}

/** The objects of all folders whose name holds what is typed. */
async function objects(judge: Judge, query: string, token: CancellationToken): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const folder of judge.folders) {
    for (const file of folder.names) {
      if (token.isCancellationRequested) return found;
      const symbols = await folder.ask<OutlineSymbol[] | null>({ method: 'symbols', file, args: [] }, judge.settings());
      const named = symbols?.filter(({ name, kind }) => kind === 'object' && name.toLowerCase().includes(query)) ?? [];
      const uri = folder.uri(file);
      if (named.length === 0 || !uri) continue;
      const document = await workspace.openTextDocument(uri);
      for (const { name, detail, selection } of named) {
        found.push(new SymbolInformation(name, SymbolKind.Class, detail, new Location(uri, rangeIn(document, selection))));
      }
    }
  }
  return found;
}

/** A chain from the inside out, as the editor wants it: each with the one around it. */
function grown(document: TextDocument, chain: TextRange[], at: Position): SelectionRange[] {
  let around: SelectionRange | undefined;
  for (const range of [...chain].reverse()) {
    const next = rangeIn(document, range);
    if (!next.contains(at) || (around && !around.range.contains(next))) continue;
    around = new SelectionRange(next, around);
  }
  return [around ?? new SelectionRange(new Range(at, at))];
}

async function places(judge: Judge, document: TextDocument, method: string, at: Position): Promise<Location[] | undefined> {
  const found = await ask<Place[]>(judge, document, method, document.offsetAt(at));
  const folder = judge.of(document);
  if (!found || !folder) return undefined;
  return (await Promise.all(found.map((place) => locate(folder, document, place)))).flat();
}

async function locate(folder: Folder, document: TextDocument, { file, range }: Place): Promise<Location[]> {
  const uri = folder.uri(file);
  if (!uri) return [];
  const there = uri.toString() === document.uri.toString() ? document : await workspace.openTextDocument(uri);
  return [new Location(uri, rangeIn(there, range))];
}
