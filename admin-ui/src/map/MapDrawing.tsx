import { structureFormats, type StructureFormat } from '@maillage/contracts/codes';
import { Box, Stack } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { structureFormatLabels } from '../i18n/place-labels.js';
import { palette } from '../theme/theme.js';
import { mapSize, scaleBarKm, type Mark, type Projection } from './projection.js';

/** A shape for each format, so that colour is not needed to tell them apart; around 0,0. */
const shapes: Record<StructureFormat, string> = {
  fixed: 'M-7,-7H7V7H-7Z',
  'multi-site': 'M0,-9L9,0L0,9L-9,0Z',
  bus: 'M0,-9L9,7H-9Z',
  'fixed-with-antennas': 'M-3,-9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z',
  itinerant: 'M0,9L9,-7H-9Z',
};
const colours = Object.fromEntries(
  structureFormats.map((format, at) => [format, palette.chart[at] ?? palette.ink]),
) as Record<StructureFormat, string>;

interface MapDrawingProps {
  readonly marks: readonly Mark[];
  readonly projection: Projection;
  readonly chosen: Mark | null;
  readonly onChoose: (mark: Mark) => void;
}

export function MapDrawing({ marks, projection, chosen, onChoose }: MapDrawingProps) {
  const km = scaleBarKm(projection.unitsPerKm);
  const bar = km * projection.unitsPerKm;
  const { width, height } = mapSize;
  return (
    <Box>
      <Box
        component="svg"
        role="group"
        aria-label="Carte des maisons. La liste en donne le même contenu."
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        sx={{
          width: '100%',
          maxHeight: '70vh',
          backgroundColor: palette.surface,
          border: `1px solid ${palette.line}`,
          borderRadius: 1,
          '& g:focus-visible': { outline: 'none' },
          '& g:focus-visible .ring': { stroke: palette.accent, strokeWidth: 3 },
          '& g .name': { display: 'none' },
          '& g:hover .name, & g:focus .name': { display: 'block' },
        }}
      >
        {marks.map((mark) => (
          <MarkDrawing
            key={mark.houses.map(({ id }) => id).join(' ')}
            mark={mark}
            chosen={mark === chosen}
            onChoose={() => onChoose(mark)}
          />
        ))}
        <g transform={`translate(${String(width - bar - 24)},${String(height - 18)})`}>
          <path d={`M0,-5V0H${String(bar)}V-5`} fill="none" stroke={palette.text} strokeWidth={2} />
          <text x={bar / 2} y={-8} textAnchor="middle" fontSize={14} fill={palette.text}>
            {km.toLocaleString('fr-FR')} km
          </text>
        </g>
      </Box>
      <Legend />
    </Box>
  );
}

function MarkDrawing({
  mark,
  chosen,
  onChoose,
}: {
  mark: Mark;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { x, y, houses } = mark;
  const [house] = houses;
  if (!house) return null;
  const single = houses.length === 1;
  const name = single
    ? `${house.name}, ${structureFormatLabels[house.format]}`
    : `${String(houses.length)} maisons autour de ${house.commune}`;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  const anchor = x > mapSize.width * 0.7 ? 'end' : x < mapSize.width * 0.3 ? 'start' : 'middle';
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={chosen}
      transform={`translate(${String(x)},${String(y)})`}
      style={{ cursor: 'pointer' }}
      onClick={onChoose}
      onKeyDown={press}
    >
      <circle
        className="ring"
        r={15}
        fill="transparent"
        stroke={chosen ? palette.accent : 'none'}
        strokeWidth={2}
      />
      {single ? (
        <path d={shapes[house.format]} fill={colours[house.format]} stroke="#fff" />
      ) : (
        <>
          <circle r={13} fill={palette.ink} stroke="#fff" />
          <text textAnchor="middle" dy={4.5} fontSize={12} fontWeight={700} fill="#fff">
            {houses.length}
          </text>
        </>
      )}
      <text
        className="name"
        aria-hidden="true"
        textAnchor={anchor}
        y={y < 40 ? 30 : -18}
        fontSize={15}
        fontWeight={600}
        fill={palette.text}
        stroke="#fff"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {name}
      </text>
    </g>
  );
}

function Legend() {
  return (
    <Stack
      component="ul"
      direction="row"
      useFlexGap
      aria-label="Légende"
      sx={{ m: 0, mt: 1, p: 0, gap: 2, flexWrap: 'wrap', listStyle: 'none', fontSize: '0.85rem' }}
    >
      {structureFormats.map((format) => (
        <li key={format} style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
          <svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true">
            <path d={shapes[format]} fill={colours[format]} />
          </svg>
          {structureFormatLabels[format]}
        </li>
      ))}
    </Stack>
  );
}
