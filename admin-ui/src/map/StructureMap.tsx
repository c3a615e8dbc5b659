import { structureFormats, type StructureFormat } from '@maillage/contracts/codes';
import type { StructurePoint } from '@maillage/contracts/http/directory';
import { Box, Button, Link, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { structureFormatLabels } from '../i18n/place-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';
import { MapDrawing } from './MapDrawing.js';
import { marksOf, projectionOf, type Mark } from './projection.js';

const formats: readonly { value: StructureFormat | 'all'; label: string }[] = [
  { value: 'all', label: 'Tous les formats' },
  ...structureFormats.map((value) => ({ value, label: structureFormatLabels[value] })),
];

const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');

/** Houses where they are, drawn here: nothing is asked of anybody outside. */
export function StructureMap({ networkId }: { networkId: string }) {
  const { data, isPending, error, refetch } = useRead<{
    data: StructurePoint[];
    withoutPlace: number;
  }>('structures', {
    path: '/points',
    ...(networkId ? { query: { 'filter[networkId]': networkId } } : {}),
  });
  const [format, setFormat] = useState<StructureFormat | 'all'>('all');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Mark | null>(null);
  const [zoomed, setZoomed] = useState<readonly StructurePoint[] | null>(null);
  const all = data?.data;
  const shown = useMemo(() => {
    const words = folded(typed).split(' ').filter(Boolean);
    return (zoomed ?? all ?? []).filter(
      (house) =>
        (format === 'all' || house.format === format) &&
        words.every((word) =>
          folded(`${house.name} ${house.commune} ${house.postcode}`).includes(word),
        ),
    );
  }, [all, zoomed, format, typed]);
  const projection = useMemo(() => projectionOf(shown), [shown]);
  const marks = useMemo(() => marksOf(shown, projection), [shown, projection]);
  const choose = (mark: Mark) => {
    setChosen(mark);
    const [first] = mark.houses;
    const apart = mark.houses.some(
      (house) => house.latitude !== first?.latitude || house.longitude !== first.longitude,
    );
    if (mark.houses.length > 1 && apart) setZoomed(mark.houses);
  };
  return (
    <Stack spacing={1.5}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la carte"
      />
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'end' }}>
        <TextField
          label="Filtrer la carte"
          placeholder="Nom, commune, code postal"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          sx={{ width: 280 }}
        />
        <ChoiceRow label="Format" value={format} choices={formats} onChange={setFormat} />
        {zoomed && (
          <Button
            onClick={() => {
              setZoomed(null);
              setChosen(null);
            }}
          >
            Revenir à toute la carte
          </Button>
        )}
      </Stack>
      {data && shown.length === 0 && <EmptyState title="Aucune maison à montrer sur la carte" />}
      {shown.length > 0 && (
        <MapDrawing marks={marks} projection={projection} chosen={chosen} onChoose={choose} />
      )}
      <Box role="status" sx={{ minHeight: 24 }}>
        {chosen && (
          <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
            {chosen.houses.slice(0, 20).map((house) => (
              <li key={house.id}>
                <Link component={RouterLink} to={`/structures/${house.id}/show`}>
                  {house.name}
                </Link>
                , {house.postcode} {house.commune} ({structureFormatLabels[house.format]})
              </li>
            ))}
          </Stack>
        )}
      </Box>
      {data && (
        <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
          {shown.length} maison{shown.length > 1 ? 's' : ''} sur la carte.
          {data.withoutPlace > 0 &&
            ` ${String(data.withoutPlace)} sans coordonnées : dans la liste seulement.`}
        </Typography>
      )}
    </Stack>
  );
}
