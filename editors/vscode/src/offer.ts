// What both builds offer beside the text: commands, the status item, the panel.
import { type ExtensionContext, type LogOutputChannel, commands } from 'vscode';
import type { Backend } from './backend.ts';
import { Panel } from './panel.ts';
import { pickCluster } from './pick.ts';
import { Status } from './status.ts';

export function offer(context: ExtensionContext, backend: Backend, log: LogOutputChannel) {
  const panel = new Panel(context, backend);
  context.subscriptions.push(
    panel,
    new Status(backend),
    commands.registerCommand('podfit.openBoard', (at?: unknown) => panel.open(at)),
    commands.registerCommand('podfit.pickCluster', () => pickCluster(backend)),
    commands.registerCommand('podfit.restartServer', () => backend.restart()),
    commands.registerCommand('podfit.showOutput', () => log.show()),
  );
}
