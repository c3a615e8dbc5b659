import type {
  CalendarEntry,
  CalendarResource,
  OpeningBatchResource,
} from '@maillage/contracts/http/appointments';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Title } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { CodeSelect } from '../controls/CodeSelect.js';
import { DayField } from '../controls/DayField.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useToday } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useSession } from '../providers/session.js';
import { useRead } from '../providers/use-read.js';
import { addDays, longDay, metropolitanZone, weekdayOf } from '../time/french-dates.js';
import { BatchUndo } from './BatchUndo.js';
import { CalendarDays } from './CalendarDays.js';
import { CopyDialog } from './CopyDialog.js';
import { OpeningDialog } from './OpeningDialog.js';
import { RemoveDialog } from './RemoveDialog.js';
import { TimeOffDialog } from './TimeOffDialog.js';
import { useBatchesMade } from './use-batches-made.js';
import { useCalendarOf } from './use-calendar-of.js';

type Open =
  | { readonly what: 'opening'; readonly id: string | null; readonly day: string }
  | { readonly what: 'absence' | 'closure' | 'copy'; readonly day: string }
  | { readonly what: 'entry'; readonly entry: CalendarEntry };

const nowhere = { id: '', name: '' };

/**
 * Who receives when at the house, who is away and when it is closed: by day or week, of everybody or one member. A
 * coordinator looks at the houses of the network; a partner at the own permanences.
 */
export default function CalendarPage() {
  const { role } = useSession();
  const manages = role === 'structure-manager';
  const { structures, structure, chooseStructure, query, own } = useCalendarOf();
  const today = useToday(structure?.zone);
  const [day, setDay] = useState(today);
  const [view, setView] = useState<'week' | 'day'>('week');
  const [memberId, setMemberId] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const from = view === 'day' ? day : addDays(day, 1 - weekdayOf(day));
  const to = view === 'day' ? day : addDays(from, 6);
  const { data, isPending, error, refetch } = useRead<CalendarResource>('calendar', {
    query: { ...query, from, to },
    enabled: query !== null,
    keepPrevious: true,
  });
  const { made, keep, forget } = useBatchesMade(structure, today);
  const close = () => setOpen(null);
  const madeAtOnce = (batch: OpeningBatchResource) => {
    keep(batch);
    close();
  };
  useEffect(() => {
    const newOne = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing =
        /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey;
      if (event.key !== 'n' || typing || !manages || open !== null) return;
      event.preventDefault();
      setOpen({ what: 'opening', id: null, day });
    };
    window.addEventListener('keydown', newOne);
    return () => window.removeEventListener('keydown', newOne);
  }, [manages, open, day]);
  const members = membersIn(data);
  const shown = (data?.days ?? []).map((each) => ({
    ...each,
    entries: each.entries.filter(
      (entry) => memberId === '' || entry.memberId === null || entry.memberId === memberId,
    ),
  }));
  const opens = ({ kind, reason }: CalendarEntry) =>
    kind === 'opening' || kind === 'closure' ? manages : kind === 'absence' && reason !== null;
  const openEntry = (entry: CalendarEntry, at: string) =>
    setOpen(
      entry.kind === 'opening'
        ? { what: 'opening', id: entry.id, day: at }
        : { what: 'entry', entry },
    );
  const keeps = role !== 'coordinator';
  return (
    <Stack spacing={2}>
      <Title title={own ? 'Mes permanences' : 'Plages d’ouverture'} />
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-end' }}>
        <PlaceChooser
          label="Maison"
          places={structures}
          value={structure?.id ?? ''}
          onChange={chooseStructure}
        />
        <DayField label="Jour" value={day} onChange={setDay} today={today} />
        <ChoiceRow
          label="Vue"
          value={view}
          onChange={setView}
          choices={[
            { value: 'week', label: 'Semaine' },
            { value: 'day', label: 'Jour' },
          ]}
        />
        {!own && (
          <Box sx={{ width: 220 }}>
            <CodeSelect
              label="Membre"
              value={members.some(({ value }) => value === memberId) ? memberId : 'all'}
              choices={[{ value: 'all', label: 'Tous' }, ...members]}
              onChange={(value) => setMemberId(value === 'all' ? '' : value)}
            />
          </Box>
        )}
      </Stack>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {manages && (
          <Button variant="contained" onClick={() => setOpen({ what: 'opening', id: null, day })}>
            Nouvelle plage
          </Button>
        )}
        {manages && (
          <Button variant="outlined" onClick={() => setOpen({ what: 'copy', day })}>
            Copier une semaine ou une période
          </Button>
        )}
        {keeps && (
          <Button variant="outlined" onClick={() => setOpen({ what: 'absence', day })}>
            Noter une absence
          </Button>
        )}
        {manages && (
          <Button variant="outlined" onClick={() => setOpen({ what: 'closure', day })}>
            Fermer la maison
          </Button>
        )}
      </Stack>
      {made.map((batch) => (
        <BatchUndo key={batch.id} batch={batch} onClose={() => forget(batch)} />
      ))}
      <Section title={view === 'day' ? longDay(day) : `Semaine du ${longDay(from)}`}>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="du calendrier"
        />
        {data && (
          <CalendarDays
            days={shown}
            today={today}
            opens={opens}
            onOpen={openEntry}
            holidaysOf={manages ? (structure?.id ?? null) : null}
          />
        )}
      </Section>
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
        Au clavier : flèches pour aller d’un horaire ou d’un jour à l’autre, Entrée pour ouvrir
        {manages && ', N pour une nouvelle plage'}.
      </Typography>
      {structure && open?.what === 'opening' && (
        <OpeningDialog
          structureId={structure.id}
          id={open.id}
          day={open.day}
          onMade={madeAtOnce}
          onClose={close}
        />
      )}
      {structure && open?.what === 'copy' && (
        <CopyDialog structureId={structure.id} day={open.day} onMade={madeAtOnce} onClose={close} />
      )}
      {(open?.what === 'absence' || open?.what === 'closure') && (
        <TimeOffDialog
          what={open.what}
          structure={structure ?? { ...nowhere, zone: data?.zone ?? metropolitanZone }}
          day={open.day}
          onClose={close}
        />
      )}
      {open?.what === 'entry' && <RemoveDialog entry={open.entry} onClose={close} />}
    </Stack>
  );
}

function membersIn(data: CalendarResource | undefined) {
  const names = new Map<string, string>();
  for (const { memberId, memberName } of (data?.days ?? []).flatMap(({ entries }) => entries)) {
    if (memberId !== null) names.set(memberId, memberName ?? '');
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
