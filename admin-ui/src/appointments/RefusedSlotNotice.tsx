import type { ForcedOverlapReason } from '@maillage/contracts/codes';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useOwnStructures } from '../places/own-places.js';
import { momentIn } from '../time/french-dates.js';
import type { ChosenSlot, RefusedSlot } from './chosen-slot.js';
import { OverlapDialog } from './OverlapDialog.js';

interface RefusedSlotNoticeProps {
  readonly refused: RefusedSlot;
  readonly onChoose: (slot: ChosenSlot) => void;
}

/** A slot that somebody else has got: the near ones to take at once, and the overlap for who works there. */
export function RefusedSlotNotice({ refused, onChoose }: RefusedSlotNoticeProps) {
  const { slot, sentence, alternatives, taken } = refused;
  const [overlapping, setOverlapping] = useState(false);
  const worksThere = useOwnStructures().some(({ id }) => id === slot.structureId);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [refused]);
  const force = (forceReason: ForcedOverlapReason) => {
    setOverlapping(false);
    onChoose({ ...slot, forceReason });
  };
  return (
    <Alert severity="warning" icon={false} role="alert" sx={{ '& > div': { width: '100%' } }}>
      <Typography sx={{ fontWeight: 600 }}>
        {taken ? 'Ce créneau vient d’être pris.' : sentence}
      </Typography>
      {alternatives.length > 0
        ? 'Les plus proches encore libres :'
        : 'Aucun autre n’est libre dans la semaine qui suit : choisissez dans la liste.'}
      <Stack spacing={0.75} sx={{ mt: 1 }}>
        {alternatives.map((near, index) => (
          <Button
            key={`${near.startsAt} ${near.memberId}`}
            {...(index === 0 ? { ref: first } : {})}
            size="small"
            variant="outlined"
            onClick={() => onChoose(near)}
          >
            {momentIn(near.zone, near.startsAt)} · {near.memberName}
          </Button>
        ))}
        {taken && worksThere && (
          <Button size="small" onClick={() => setOverlapping(true)}>
            Superposer quand même…
          </Button>
        )}
      </Stack>
      {overlapping && (
        <OverlapDialog slot={slot} onClose={() => setOverlapping(false)} onConfirm={force} />
      )}
    </Alert>
  );
}
