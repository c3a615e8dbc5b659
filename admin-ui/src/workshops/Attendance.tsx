import type { SeatResource, WorkshopResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo, type KeyboardEvent } from 'react';
import { useNotify } from 'react-admin';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { moveFocus } from '../controls/move-focus.js';
import { SendButton } from '../controls/SendButton.js';
import { seatStatusLabels } from '../i18n/workshop-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { counted } from './workshop-words.js';
import { changesOfSeat, seatTones, type SeatChange } from './seat-changes.js';

/** Who takes part, one key per mark; on paper, a column to sign. */
export function Attendance({ workshop }: { readonly workshop: WorkshopResource }) {
  const { data, isPending, error, refetch } = useRead<{ data: SeatResource[] }>('seats', {
    query: { 'filter[workshopId]': workshop.id, 'page[size]': '200' },
  });
  const seats = useMemo(() => data?.data ?? [], [data]);
  const held = seats.filter(({ status }) => !status.startsWith('cancelled'));
  const nameOf = usePersonNames(useMemo(() => seats.map((s) => s.beneficiaryId), [seats]));
  const write = useWrite<SeatResource>('seats', { alsoTouches: ['workshops'] });
  const mark = (seat: SeatResource, to: SeatChange['to']) =>
    write.mutate({ path: `/${seat.id}/status`, body: { status: to }, version: seat.version });
  const open = workshop.status === 'planned';
  const unsettled = held.filter(({ status }) => status === 'booked' || status === 'arrived').length;
  return (
    <Section flush title={`Feuille de présence : ${counted(held.length, 'inscrit')}`}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la feuille de présence"
      />
      {data && seats.length === 0 && (
        <EmptyState
          title="Personne n’est inscrit"
          detail="Inscrivez la première personne ci-dessus."
        />
      )}
      {seats.length > 0 && (
        <Table size="small" aria-label="Feuille de présence" sx={stackedOnPhone}>
          <TableHead>
            <TableRow>
              <TableCell>Usager</TableCell>
              <TableCell>Présence</TableCell>
              <TableCell sx={onPaper}>Signature</TableCell>
              {open && (
                <TableCell align="right" className="no-print">
                  Actions
                </TableCell>
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {seats.map((seat) => (
              <SeatRow
                key={seat.id}
                seat={seat}
                name={nameOf(seat.beneficiaryId)}
                open={open}
                begun={new Date(workshop.startsAt) <= new Date()}
                onMark={(to) => mark(seat, to)}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {open && <CloseWorkshop workshop={workshop} unsettled={unsettled} />}
    </Section>
  );
}

const onPaper = { display: 'none', '@media print': { display: 'table-cell', width: '40%' } };

interface SeatRowProps {
  readonly seat: SeatResource;
  readonly name: string;
  readonly open: boolean;
  readonly begun: boolean;
  readonly onMark: (to: SeatChange['to']) => void;
}

function SeatRow({ seat, name, open, begun, onMark }: SeatRowProps) {
  const changes = open ? changesOfSeat(seat.status, begun) : [];
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (moveFocus(event)) return;
    const change = changes.find(({ shortcut }) => shortcut === event.key.toLowerCase());
    if (!change) return;
    event.preventDefault();
    onMark(change.to);
  };
  const over = seat.status.startsWith('cancelled');
  return (
    <TableRow
      hover
      tabIndex={0}
      data-reference={seat.reference}
      onKeyDown={onKeyDown}
      {...(over ? { className: 'no-print' } : {})}
      sx={over ? { '& td': { color: 'text.secondary' } } : {}}
    >
      <TableCell>
        <strong>{name}</strong>
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {seat.reference}
        </Typography>
      </TableCell>
      <TableCell>
        <StatusLabel tone={seatTones[seat.status]}>{seatStatusLabels[seat.status]}</StatusLabel>
      </TableCell>
      <TableCell sx={onPaper} />
      {open && (
        <TableCell align="right" className="no-print">
          <Stack direction="row" spacing={0.5} sx={{ justifyContent: 'flex-end' }}>
            {changes.map(({ to, label }) => (
              <Button
                key={to}
                size="small"
                variant={to === 'honoured' || to === 'no-show' ? 'outlined' : 'text'}
                color={to === 'cancelled-by-beneficiary' ? 'error' : 'primary'}
                aria-label={`${label} : ${name}`}
                onClick={() => onMark(to)}
                sx={{ minWidth: 0, px: 1.1, py: 0.1 }}
              >
                {label}
              </Button>
            ))}
          </Stack>
        </TableCell>
      )}
    </TableRow>
  );
}

interface CloseWorkshopProps {
  readonly workshop: WorkshopResource;
  readonly unsettled: number;
}

function CloseWorkshop({ workshop, unsettled }: CloseWorkshopProps) {
  const notify = useNotify();
  const write = useWrite<WorkshopResource>('workshops', {
    alsoTouches: ['seats', 'activities'],
    onSuccess: () => notify('Atelier clos : la présence est comptée.', { type: 'success' }),
  });
  const begun = new Date(workshop.startsAt) <= new Date();
  return (
    <Stack className="no-print" spacing={1} sx={{ p: 2 }}>
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
        Au clavier, sur une ligne : P présent, B absent, E effacer, X désinscrire ; flèches haut et
        bas pour changer de ligne.
      </Typography>
      {begun ? (
        <SendButton
          type="button"
          label="Clore l’atelier"
          missing={[unsettled > 0 && `la présence de ${counted(unsettled, 'personne')}`]}
          pending={write.isPending}
          onClick={() => write.mutate({ path: `/${workshop.id}/hold`, version: workshop.version })}
        />
      ) : (
        <Typography>
          L’atelier se clôt ici à partir de son heure de début, une fois dite la présence de chacun.
        </Typography>
      )}
    </Stack>
  );
}
