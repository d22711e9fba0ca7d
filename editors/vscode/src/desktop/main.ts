// The extension on the desktop: `podfit lsp` judges.
import { type ExtensionContext, window } from 'vscode';
import { offer } from '../offer.ts';
import { Native } from './native.ts';

let native: Native | null = null;

export async function activate(context: ExtensionContext) {
  const log = window.createOutputChannel('podfit', { log: true });
  native = new Native(context, log);
  context.subscriptions.push(log);
  offer(context, native, log);
  await native.restart();
}

export async function deactivate() {
  await native?.stop();
}
