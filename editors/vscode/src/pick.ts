// The picker of clusters.
import { type QuickPickItem, QuickPickItemKind, Uri, l10n, window, workspace } from 'vscode';
import type { Backend } from './backend.ts';

interface Item extends QuickPickItem {
  cluster?: string | null;
  file?: true;
}

export async function pickCluster(backend: Backend) {
  const known = await backend.clusters();
  if (!known) {
    void window.showWarningMessage(l10n.t('podfit is not running; its output says why.'));
    return;
  }
  const used = l10n.t('in use');
  const named = known.clusters.map((cluster): Item => ({
    label: cluster,
    cluster,
    ...(known.inUse.includes(cluster) && { description: used }),
  }));
  const items: Item[] = [
    ...named,
    { label: '', kind: QuickPickItemKind.Separator },
    {
      label: l10n.t('As podfit.yaml says'),
      detail: l10n.t('The cluster that the nearest podfit.yaml names, if it names one'),
      cluster: null,
    },
    {
      label: l10n.t('A file…'),
      detail: l10n.t('What kubectl get nodes,pods -o yaml printed, or the short form'),
      file: true,
    },
  ];
  const choice = await window.showQuickPick(items, {
    title: l10n.t('Judge on which cluster?'),
    placeHolder: known.chosen ?? known.inUse.join(', '),
  });
  if (choice?.file) {
    const file = await pickFile();
    if (file) await backend.choose(file);
  } else if (choice?.cluster !== undefined) await backend.choose(choice.cluster);
}

/** A path below the workspace's folder where it lies there, for so it is short and the same for all. */
async function pickFile(): Promise<string | null> {
  const found: Uri[] | undefined = await window.showOpenDialog({
    title: l10n.t('A cluster'),
    filters: { [l10n.t('Clusters')]: ['yaml', 'yml', 'json'] },
  });
  return found?.[0] ? workspace.asRelativePath(found[0], false) : null;
}
