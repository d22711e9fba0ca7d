// The examples of the picker, taken from the repository's fixtures and rule pages when the page is built.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:examples';
const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

/** Without the comments that say where a fixture comes from. */
function withoutHead(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(first).join('\n');
}

const manifest = (name: string) => withoutHead(read(`fixtures/seeds/manifests/${name}.yaml`));
const cluster = (name: string) => read(`fixtures/clusters/${name}.yaml`);

/** A scenario without its Nodes: those stand in the cluster. */
function workloads(name: string): string {
  const documents = withoutHead(read(`fixtures/seeds/scenarios/${name}.yaml`)).split(/^---\n/m);
  return documents.filter((text) => !/^kind: Node$/m.test(text)).join('---\n');
}

/** The bad example of a rule's page. */
function bad(page: string): string {
  const found = /```yaml bad\n([\s\S]*?)```/.exec(read(`crates/analysis/src/rules/${page}.md`));
  if (!found?.[1]) throw new Error(`${page}.md has no bad example`);
  return found[1];
}

/** Groups and titles are keys of the word catalogue: `example.<group>` and `example.<id>`. */
function examples() {
  return [
    {
      group: 'rollout',
      examples: [
        { id: 'stalls', text: workloads('000-pool-hard-3-on-3'), cluster: cluster('uat') },
        { id: 'one-by-one', text: workloads('000-pool-hard-3-on-3-surge0-30pct'), cluster: cluster('uat') },
        { id: 'preferred', text: workloads('000-pool-soft-3-on-3'), cluster: cluster('uat') },
        { id: 'spread', text: workloads('002-gpu-app-soft-spread-3-workers'), cluster: cluster('seed-kind-3-workers') },
      ],
    },
    {
      group: 'pending',
      examples: [
        { id: 'third', text: workloads('002-gpu-app-hard-3-workers'), cluster: cluster('seed-kind-3-workers') },
        { id: 'fourth', text: workloads('000-pool-hard-4-on-3'), cluster: cluster('uat') },
        { id: 'control-plane', text: manifest('003-nginx-pod'), cluster: cluster('seed-control-plane') },
        { id: 'mistyped', text: workloads('002-self-drive-pod-wrong-label'), cluster: cluster('seed-kind') },
        { id: 'absent', text: manifest('001-pod-affinity'), cluster: cluster('seed-two-nodes') },
      ],
    },
    {
      group: 'refused',
      examples: [
        { id: 'zero-zero', text: manifest('000-surge0-unavailable0'), cluster: cluster('three-workers') },
        { id: 'exists-value', text: manifest('001-toleration-exists-value'), cluster: cluster('seed-tainted') },
        { id: 'limit-request', text: manifest('001-resources-outline'), cluster: cluster('one-node') },
        { id: 'seconds', text: manifest('004-tolerations'), cluster: cluster('three-workers') },
      ],
    },
    {
      group: 'containers',
      examples: [
        { id: 'shared-memory', text: bad('resources/missing_shared_memory'), cluster: cluster('gpu-pool') },
        { id: 'shutdown', text: manifest('002-graceful-10'), cluster: cluster('three-workers') },
        { id: 'service', text: manifest('003-hello-python'), cluster: cluster('three-workers') },
      ],
    },
  ];
}

/** Clusters to begin with: `preset.<id>` in the word catalogue. */
const presets = () =>
  ['one-node', 'three-workers', 'three-zones', 'dedicated-pool', 'gpu-pool'].map((id) => ({ id, text: cluster(id) }));

/** `import { examples, presets } from 'virtual:examples'` */
export function examplesPlugin(): Plugin {
  return {
    name: 'podfit-examples',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) =>
      id === `\0${ID}`
        ? `export const examples = ${JSON.stringify(examples())};\nexport const presets = ${JSON.stringify(presets())};`
        : null,
  };
}
