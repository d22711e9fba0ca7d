// The status item: the cluster that the document before one's eyes is judged on.
import { StatusBarAlignment, type TextDocument, ThemeColor, commands, l10n, window } from 'vscode';
import type { Backend, Clusters } from './backend.ts';

export class Status {
  readonly #item = window.createStatusBarItem('podfit.cluster', StatusBarAlignment.Right, 90);
  readonly #backend: Backend;
  readonly #subscriptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #document: TextDocument | undefined;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#item.name = l10n.t('podfit: cluster');
    this.#item.command = 'podfit.pickCluster';
    this.#subscriptions = [
      this.#item,
      backend.changed(() => this.#soon()),
      window.onDidChangeActiveTextEditor(() => this.#soon()),
    ];
    this.#soon();
  }

  dispose() {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Many things happen at once when a file is opened. */
  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), 100);
  }

  async #update() {
    const asked = (this.#asked += 1);
    // Whoever fails to say so has said it in the log.
    const known = await this.#backend.clusters().catch(() => null);
    if (asked !== this.#asked) return;
    const { activeTextEditor, visibleTextEditors } = window;
    // While the panel has the keyboard, the text beside it is still what one looks at.
    if (activeTextEditor) this.#document = activeTextEditor.document;
    else if (!visibleTextEditors.some(({ document }) => document === this.#document)) this.#document = undefined;
    const isKubernetes = !!this.#document && !!known?.documents.includes(this.#document.uri.toString());
    void commands.executeCommand('setContext', 'podfit.kubernetes', isKubernetes);
    if (known && isKubernetes) this.#show(known);
    else this.#item.hide();
  }

  #show({ inUse, chosen }: Clusters) {
    const name = inUse.join(', ');
    // What was chosen cannot be found any more.
    const lost = chosen !== null && inUse.length === 0;
    this.#item.text = `$(server-environment) ${name || (lost ? chosen : l10n.t('no cluster'))}`;
    this.#item.backgroundColor = lost ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.tooltip = lost
      ? l10n.t('podfit: the cluster {0} could not be read. Choose another one', chosen)
      : name
        ? l10n.t('podfit judges on the cluster {0}. Choose another one', name)
        : l10n.t('podfit judges without a cluster: it cannot say where Pods fit. Choose one');
    this.#item.show();
  }
}
