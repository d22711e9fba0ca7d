// Says why there is no server, and what to do.
import { commands, env, l10n, Uri, window } from 'vscode';
import { type Located, OLDEST } from './locate.ts';

type Problem = Extract<Located, { problem: string }>;

function sentence(found: Problem): string {
  switch (found.problem) {
    case 'missing':
      return l10n.t('podfit was not found: this build of the extension brings none, and there is none on the PATH.');
    case 'untrusted':
      return l10n.t('This workspace is not trusted, so podfit starts only a server that the extension brings, and this build brings none.');
    case 'old':
      return l10n.t('{0} is podfit {1}; this extension needs {2} or later.', found.path, found.version, OLDEST.join('.'));
    case 'broken':
      return l10n.t('{0} does not start as podfit: {1}', found.path, found.message);
  }
}

export function complain(found: Problem) {
  const settings = l10n.t('Open Settings');
  const install = l10n.t('How to Install');
  const trust = l10n.t('Manage Trust');
  const offers = found.problem === 'untrusted' ? [trust] : [install, settings];
  // Nobody waits for an answer.
  void window.showErrorMessage(sentence(found), ...offers).then((choice) => {
    if (choice === settings) return commands.executeCommand('workbench.action.openSettings', 'podfit.path');
    if (choice === trust) return commands.executeCommand('workbench.trust.manage');
    if (choice === install) return env.openExternal(Uri.parse('https://podfit.dev/install'));
    return undefined;
  });
}
