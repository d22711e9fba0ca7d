import type { RefObject } from 'preact';
import { savePng, saveSvg } from '../share/picture.ts';
import { t } from '../words/index.ts';

export function PictureButtons({ svg, name, what }: { svg: RefObject<SVGSVGElement | null>; name: string; what: string }) {
  const label = (format: string) => t('picture.save', { what, format });
  return (
    <div class="save">
      <button type="button" class="quiet" aria-label={label('SVG')} title={label('SVG')} onClick={() => svg.current && saveSvg(svg.current, name)}>
        {t('picture.svg')}
      </button>
      <button type="button" class="quiet" aria-label={label('PNG')} title={label('PNG')} onClick={() => svg.current && void savePng(svg.current, name)}>
        {t('picture.png')}
      </button>
    </div>
  );
}
