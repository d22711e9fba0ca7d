// What is remembered of a workspace between visits: the cluster that was picked.
import type { ExtensionContext } from 'vscode';

const CLUSTER = 'cluster';

export const kept = (context: ExtensionContext) => ({
  chosen: () => context.workspaceState.get<string>(CLUSTER) ?? null,
  choose: (cluster: string | null) => context.workspaceState.update(CLUSTER, cluster ?? undefined),
});
