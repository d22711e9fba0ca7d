// The panel's page: the playground's board and film, fed by the extension.
import { batch, signal } from '@preact/signals';
import { render } from 'preact';
import 'playground/styles/base.css';
import 'playground/styles/findings.css';
import 'playground/styles/pictures.css';
import 'playground/styles/board.css';
import { keepWith } from 'playground/share/picture.ts';
import { answer, cluster, film, frame, playing, rollout } from 'playground/state.ts';
import { Board } from 'playground/views/Board.tsx';
import { Film } from 'playground/views/Film.tsx';
import { speak } from 'playground/words/index.ts';
import type { ToPage } from './messages.ts';
import './panel.css';
import { tell } from './tell.ts';

const trouble = signal<string | null>(null);

function Page() {
  if (trouble.value) {
    return (
      <p class="panel-note" role="alert">
        {trouble.value}
      </p>
    );
  }
  return (
    <main class="right panel">
      <Board />
      <Film />
    </main>
  );
}

/** The pictures' colours come in two sets; the editor says which one its theme goes with. */
function follow() {
  const { classList } = document.body;
  const dark = classList.contains('vscode-dark') || (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'));
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

addEventListener('message', ({ data }: MessageEvent<ToPage>) =>
  batch(() => {
    trouble.value = data.kind === 'failed' ? data.message : null;
    if (data.kind !== 'board') {
      answer.value = null;
      return;
    }
    // The page asks whether there is a cluster by its text; here its name says so.
    cluster.value = data.board.cluster ?? '';
    answer.value = data.board;
    if (data.workload) film.value = data.workload;
    const length = rollout.value?.timeline?.length ?? 0;
    if (frame.value !== null && frame.value > length) frame.value = length;
    if (length === 0) playing.value = false;
  }),
);

// A page in an editor has no downloads: the extension asks where to.
keepWith((name, content) => void content.arrayBuffer().then((bytes) => tell({ kind: 'save', name, bytes })));

follow();
new MutationObserver(follow).observe(document.body, { attributeFilter: ['class'] });
void start();

async function start() {
  await speak(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
  render(<Page />, document.getElementById('app')!);
  tell({ kind: 'ready' });
}
