import { useSignal } from '@preact/signals';
import { openFiles } from '../actions.ts';
import { answer } from '../state.ts';
import { t } from '../words/index.ts';
import { Board } from './Board.tsx';
import { EditorPane } from './EditorPane.tsx';
import { Film } from './Film.tsx';
import { Findings } from './Findings.tsx';
import { Overview } from './Overview.tsx';
import { Notes, StatusBar } from './Status.tsx';
import { Tabs } from './Tabs.tsx';
import { TopBar } from './TopBar.tsx';
import { Words } from './Words.tsx';

export function App() {
  const over = useSignal(false);
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over.value = event.type === 'dragover';
    if (event.type === 'drop') void openFiles(event.dataTransfer.files);
  };
  return (
    <div class={over.value ? 'app over' : 'app'} onDragOver={drop} onDragLeave={drop} onDrop={drop}>
      <a class="skip" href="#findings" onClick={toFindings}>
        {t('top.skip')}
      </a>
      <TopBar />
      <main>
        <section class="left" aria-label={t('tabs.label')}>
          <Tabs />
          <EditorPane />
        </section>
        <div class="right" data-waiting={answer.value === null}>
          <Overview />
          <Findings />
          <Board />
          <Film />
          <Words />
        </div>
      </main>
      <Notes />
      <StatusBar />
    </div>
  );
}

// The hash belongs to shared states, so the link moves the focus itself.
function toFindings(event: Event) {
  event.preventDefault();
  document.getElementById('findings')?.focus();
}
