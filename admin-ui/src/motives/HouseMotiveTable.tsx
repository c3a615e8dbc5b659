import type {
  MotiveResource,
  MotiveSubscriptionResource,
} from '@maillage/contracts/http/appointments';
import {
  Button,
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { useOperators } from '../i18n/catalogue.js';
import { motiveValueText, type MotiveValue } from './motive-value.js';
import { useMotiveNames } from './use-motive-names.js';

interface HouseMotiveTableProps {
  readonly motives: readonly MotiveResource[];
  /** What the house offers, by code. */
  readonly held: ReadonlyMap<string, MotiveSubscriptionResource>;
  readonly busy: boolean;
  readonly onOffer: (code: string) => void;
  readonly onEnd: (subscription: MotiveSubscriptionResource) => void;
  readonly onAdapt: (code: string) => void;
}

/** The network's motives, ticked where the house offers them, with the value of the network beside what it adapted. */
export function HouseMotiveTable(props: HouseMotiveTableProps) {
  const { motives, held, busy, onOffer, onEnd, onAdapt } = props;
  const operators = useOperators();
  return (
    <Table size="small" aria-label="Motifs de la maison">
      <TableHead>
        <TableRow>
          <TableCell>Proposé</TableCell>
          <TableCell>Motif</TableCell>
          <TableCell>Durée</TableCell>
          <TableCell>Délai minimum</TableCell>
          <TableCell>Qui peut réserver</TableCell>
          <TableCell>Actions</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {motives.map((motive) => {
          const subscription = held.get(motive.code);
          const { label, code } = motive;
          return (
            <TableRow key={code}>
              <TableCell padding="checkbox">
                <Checkbox
                  checked={subscription !== undefined}
                  disabled={busy}
                  onChange={() => (subscription ? onEnd(subscription) : onOffer(code))}
                  slotProps={{ input: { 'aria-label': `Proposer ${label}` } }}
                />
              </TableCell>
              <TableCell>
                <strong>{label}</strong>
                <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
                  {operators.listOf(motive.operatorCodes)}
                </Typography>
              </TableCell>
              <Decided field="durationMinutes" motive={motive} subscription={subscription} />
              <Decided field="minNoticeMinutes" motive={motive} subscription={subscription} />
              <Decided field="bookableBy" motive={motive} subscription={subscription} />
              <TableCell>
                {subscription && (
                  <Button
                    size="small"
                    aria-label={`Adapter ${label}`}
                    onClick={() => onAdapt(code)}
                  >
                    Adapter
                  </Button>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

interface DecidedProps {
  readonly field: 'durationMinutes' | 'minNoticeMinutes' | 'bookableBy';
  readonly motive: MotiveResource;
  readonly subscription: MotiveSubscriptionResource | undefined;
}

function Decided({ field, motive, subscription }: DecidedProps): ReactNode {
  const names = useMotiveNames();
  const text = (value: MotiveValue) => motiveValueText(field, value, names);
  const own = subscription?.[field] ?? null;
  if (own === null) return <TableCell>{text(motive[field])}</TableCell>;
  return (
    <TableCell>
      <strong>{text(own)}</strong>
      <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
        Valeur du réseau : {text(motive[field])}
      </Typography>
    </TableCell>
  );
}
