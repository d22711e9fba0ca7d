// What can be carried onto a node, and what is being carried.
import type { NodeState } from '../analyzer/types.ts';
import { t } from '../words/index.ts';
import { type Load, carried, lift, still } from './drag.ts';
import { addNode, cordon, playDrain } from './edit.ts';

interface Props {
  nodes: NodeState[];
  /** A taint is dropped: which one is asked in the node's menu. */
  askTaint: (node: string) => void;
}

export function Palette({ nodes, askTaint }: Props) {
  const drop = (kind: Load['kind']) => (over: string | null) => {
    const node = nodes.find(({ name }) => name === over);
    if (!node) return;
    if (kind === 'cordon') void cordon(node.name, !node.unschedulable);
    else if (kind === 'drain') void playDrain(node.name);
    else askTaint(node.name);
  };
  const tokens: [Load['kind'], string][] = [
    ['cordon', t('board.cordon')],
    ['drain', t('board.drain')],
    ['taint', t('board.taint')],
  ];
  return (
    <div class="palette">
      <span class="palette-hint" aria-hidden="true">
        {t('board.drag')}
      </span>
      {tokens.map(([kind, label]) => (
        <span key={kind} class="token" aria-hidden="true" data-token={kind} onTouchStart={still} onPointerDown={(event) => lift(event, { kind, label }, drop(kind))}>
          {label}
        </span>
      ))}
      <button type="button" class="add-node" onClick={() => void addNode(nodes)}>
        {t('board.addNode')}
      </button>
      {carried.value && (
        <div class={`carried ${carried.value.kind}`} style={{ left: `${carried.value.x}px`, top: `${carried.value.y}px` }} aria-hidden="true">
          {carried.value.label}
        </div>
      )}
    </div>
  );
}
