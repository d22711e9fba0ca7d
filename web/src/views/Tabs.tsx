import { addFile, closeFile } from '../actions.ts';
import { CLUSTER, active, files, findings } from '../state.ts';
import { t } from '../words/index.ts';

export function Tabs() {
  const names = [...files.value.map(({ name }) => name), CLUSTER];
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    active.value = names[(names.indexOf(active.value) + step + names.length) % names.length] ?? CLUSTER;
    const list = event.currentTarget as HTMLElement;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  const worst = (name: string) => findings.value.find(({ span }) => span.file === name)?.severity;
  return (
    <div class="tabs">
      <div role="tablist" aria-label={t('tabs.label')} onKeyDown={go}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={active.value === name}
            aria-controls="editor"
            tabIndex={active.value === name ? 0 : -1}
            class={name === CLUSTER ? 'tab cluster' : 'tab'}
            onClick={() => (active.value = name)}
          >
            {worst(name) && <i class={`dot ${worst(name)}`} />}
            {name === CLUSTER ? t('tabs.cluster') : name}
          </button>
        ))}
      </div>
      {files.value.length > 1 && active.value !== CLUSTER && (
        <button type="button" class="quiet" aria-label={t('tabs.close', { name: active.value })} onClick={() => closeFile(active.value)}>
          ×
        </button>
      )}
      <button type="button" class="quiet" aria-label={t('tabs.add')} title={t('tabs.add')} onClick={addFile}>
        +
      </button>
    </div>
  );
}
