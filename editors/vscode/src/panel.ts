// The panel with the playground's board and film. It follows the document in the editor beside it.
import {
  type ExtensionContext, type TextDocument, Uri, ViewColumn, type WebviewPanel, env, l10n, window, workspace,
} from 'vscode';
import type { Backend } from './backend.ts';
import type { ToPage, ToExtension } from './panel/messages.ts';

const PAUSE = 200;

export class Panel {
  readonly #context: ExtensionContext;
  readonly #backend: Backend;
  readonly #subscriptions;
  #panel: WebviewPanel | null = null;
  #document: TextDocument | null = null;
  #workload: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(context: ExtensionContext, backend: Backend) {
    this.#context = context;
    this.#backend = backend;
    this.#subscriptions = [
      backend.changed(() => this.#soon()),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor.document)),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#soon()),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#document = null;
      }),
    ];
  }

  dispose() {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Opens beside the text, or comes to the front; a lens names the workload whose rollout to show. */
  open(at?: unknown) {
    const editor = window.activeTextEditor;
    if (editor) this.#document = editor.document;
    const asked = at as { workload?: unknown } | undefined;
    this.#workload = typeof asked?.workload === 'string' ? asked.workload : null;
    if (this.#panel) this.#panel.reveal(undefined, true);
    else this.#create();
    this.#soon(0);
  }

  #create() {
    const folder = Uri.joinPath(this.#context.extensionUri, 'dist');
    const panel = window.createWebviewPanel(
      'podfit.board',
      l10n.t('Cluster Board'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: true },
    );
    panel.iconPath = Uri.joinPath(this.#context.extensionUri, 'dist', 'icon.svg');
    panel.webview.onDidReceiveMessage((message: ToExtension) => void this.#hear(message));
    panel.onDidDispose(() => (this.#panel = null));
    const source = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    panel.webview.html = page(panel.webview.cspSource, source('panel.js'), source('panel.css'));
    this.#panel = panel;
  }

  #follow(document: TextDocument) {
    if (document === this.#document || document.uri.scheme === 'output') return;
    this.#document = document;
    this.#workload = null;
    this.#soon(0);
  }

  #soon(after = PAUSE) {
    if (!this.#panel) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), after);
  }

  async #update() {
    const document = this.#document;
    const asked = (this.#asked += 1);
    const workload = this.#workload;
    let message: ToPage = { kind: 'nothing' };
    try {
      const board = document && (await this.#backend.board(document));
      if (board) message = { kind: 'board', board, workload };
    } catch (error) {
      message = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    // A newer question is under way.
    if (asked !== this.#asked || !this.#panel) return;
    this.#panel.title = document ? l10n.t('Board: {0}', document.uri.path.split('/').pop() ?? '') : l10n.t('Cluster Board');
    void this.#panel.webview.postMessage(message);
  }

  async #hear(message: ToExtension) {
    if (message.kind === 'ready') this.#soon(0);
    else {
      const folder = workspace.workspaceFolders?.[0]?.uri;
      const place = await window.showSaveDialog(folder ? { defaultUri: Uri.joinPath(folder, message.name) } : {});
      if (place) await workspace.fs.writeFile(place, new Uint8Array(message.bytes));
    }
  }
}

function page(source: string, script: string, style: string): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const language = env.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; img-src ${source} data: blob:; script-src 'nonce-${nonce}';">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style}">
  </head>
  <body>
    <div id="app"></div>
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}
