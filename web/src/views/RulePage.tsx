// The page of a rule: why it matters, what it looks like, when to ignore it.
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ask } from '../actions.ts';
import { markdown } from '../editor/markdown.ts';
import { t } from '../words/index.ts';

export function RulePage({ rule }: { rule: string }) {
  const page = useSignal<string | null | undefined>(undefined);
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const read = async () => {
      page.value = await ask('page', [rule]).catch(() => null);
    };
    void read();
  }, [rule]);
  useLayoutEffect(() => {
    // Its title is the button that opened it.
    if (page.value) own.current?.replaceChildren(markdown(page.value.replace(/^# .*\n/, '')));
  }, [page.value]);
  if (page.value === null) return <p class="page">{t('findings.noPage')}</p>;
  return <div ref={own} class="page" lang="en" aria-busy={page.value === undefined} />;
}
