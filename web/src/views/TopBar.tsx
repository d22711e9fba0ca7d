import { useRef } from 'preact/hooks';
import { examples } from 'virtual:examples';
import { chooseExample, copyFixed, downloadActive, openFiles, share } from '../actions.ts';
import { type Theme, chooseLanguage, chooseTheme, theme } from '../settings.ts';
import { VERSIONS, example, kubernetes } from '../state.ts';
import { LANGUAGES, type Language, language, t, tKey } from '../words/index.ts';

const THEMES: Theme[] = ['system', 'light', 'dark'];

export function TopBar() {
  const input = useRef<HTMLInputElement>(null);
  const picked = (event: Event) => {
    const { files } = event.currentTarget as HTMLInputElement;
    if (files) void openFiles([...files]).then(() => input.current && (input.current.value = ''));
  };
  return (
    <header class="top">
      <h1>
        <img src="./icon.svg" alt="" width="22" height="22" />
        podfit <span>{t('top.tagline')}</span>
      </h1>
      <select
        class="example"
        aria-label={t('top.example')}
        value={example.value ?? ''}
        onChange={(event) => chooseExample(event.currentTarget.value)}
      >
        {example.value === null && (
          <option value="" disabled>
            {t('top.own')}
          </option>
        )}
        {examples.map((group) => (
          <optgroup key={group.group} label={tKey('example', group.group)}>
            {group.examples.map(({ id }) => (
              <option key={id} value={id}>
                {tKey('example', id)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <div class="buttons">
        <button type="button" onClick={() => void share()}>
          {t('top.share')}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {t('top.open')}
        </button>
        <input ref={input} type="file" multiple accept=".yaml,.yml,.json" hidden onChange={picked} />
        <button type="button" title={t('top.copyHelp')} onClick={() => void copyFixed()}>
          {t('top.copy')}
        </button>
        <button type="button" onClick={downloadActive}>
          {t('top.download')}
        </button>
      </div>
      <div class="settings">
        <select
          aria-label={t('top.kubernetes')}
          value={kubernetes.value ?? ''}
          onChange={(event) => (kubernetes.value = event.currentTarget.value || null)}
        >
          <option value="">{t('top.kubernetesCluster')}</option>
          {VERSIONS.map((version) => (
            <option key={version} value={version}>
              {t('top.kubernetesVersion', { version })}
            </option>
          ))}
        </select>
        <select
          aria-label={t('top.language')}
          value={language.value}
          onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([id, name]) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          aria-label={t('top.theme')}
          value={theme.value}
          onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}
        >
          {THEMES.map((id) => (
            <option key={id} value={id}>
              {tKey('top.theme', id)}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
