// The manifests read aloud.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ask, reveal } from '../actions.ts';
import type { ObjectWords } from '../analyzer/types.ts';
import { shortName } from '../board/replay.ts';
import { inline } from '../editor/markdown.ts';
import { answered } from '../state.ts';
import { t } from '../words/index.ts';

interface Said extends ObjectWords {
  file: string;
}

export function Words() {
  const list = useSignal<Said[]>([]);
  const input = answered.value;
  useEffect(() => {
    if (!input) return undefined;
    let stale = false;
    const read = async () => {
      const all: Said[] = [];
      for (const { name } of input.files) {
        const words = await ask('words', [name], input);
        if (stale) return;
        for (const object of words?.objects ?? []) all.push({ ...object, file: name });
      }
      list.value = all;
    };
    read().catch(() => undefined);
    return () => (stale = true);
  }, [input]);
  const told = list.value.filter(({ sentences }) => sentences.length > 0);
  return (
    <section class="words" aria-labelledby="words-title">
      <header>
        <h2 id="words-title" tabIndex={-1}>
          {t('words.title')}
        </h2>
      </header>
      {told.map(({ object, file, range, sentences }) => (
        <article key={`${file} ${range.start}`} class="card aloud">
          <h3>
            <button type="button" class="text" onClick={() => reveal(file, range.start, range.start)}>
              {shortName(object)}
            </button>
          </h3>
          <ul>
            {sentences.map((sentence) => (
              <Sentence key={sentence} text={sentence} />
            ))}
          </ul>
        </article>
      ))}
      {told.length === 0 && input && (
        <div class="blank">
          <p class="blank-title">{t('words.none')}</p>
          <p>{t('words.noneHelp')}</p>
        </div>
      )}
    </section>
  );
}

function Sentence({ text }: { text: string }) {
  const own = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => own.current?.replaceChildren(...inline('li', text).childNodes), [text]);
  return <li ref={own} />;
}
