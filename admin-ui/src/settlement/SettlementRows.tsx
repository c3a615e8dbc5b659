import type { SettlementResource } from '@maillage/contracts/http/appointments';
import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { CancelSettlementsDialog } from './CancelSettlementsDialog.js';
import { HandOverDialog } from './HandOverDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { whenOf, whyOf } from './settlement-words.js';

type Open =
  | { readonly what: 'hand-over' | 'move'; readonly one: SettlementResource }
  | { readonly what: 'cancel'; readonly these: readonly SettlementResource[] };

interface SettlementRowsProps {
  readonly settlements: readonly SettlementResource[];
  readonly label: string;
}

/** Appointments to settle: each is handed over, moved or cancelled; all that are left can be cancelled at once. */
export function SettlementRows({ settlements, label }: SettlementRowsProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  // Who sees neither person nor motive hands over; the rest is the house's to do.
  const cancellable = settlements.filter(({ motiveCode }) => motiveCode !== null);
  return (
    <>
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {settlements.map((one) => (
          <SettlementRow key={one.id} one={one} onOpen={setOpen} />
        ))}
      </Box>
      {cancellable.length > 1 && (
        <Box sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}>
          <Button
            color="error"
            variant="outlined"
            onClick={() => setOpen({ what: 'cancel', these: cancellable })}
          >
            Pour tous ceux qui restent ({cancellable.length}) : annuler et prévenir
          </Button>
        </Box>
      )}
      {open?.what === 'hand-over' && (
        <HandOverDialog key={open.one.id} one={open.one} onClose={close} />
      )}
      {open?.what === 'move' && <MoveDialog key={open.one.id} one={open.one} onClose={close} />}
      {open?.what === 'cancel' && (
        <CancelSettlementsDialog settlements={open.these} onClose={close} />
      )}
    </>
  );
}

function SettlementRow({ one, onOpen }: { one: SettlementResource; onOpen: (open: Open) => void }) {
  const named = `${one.reference}, ${whenOf(one)}`;
  return (
    <Stack
      component="li"
      direction={{ xs: 'column', md: 'row' }}
      useFlexGap
      sx={{
        ...{ px: 2, py: 1, gap: 1, borderTop: 1, borderColor: 'divider' },
        alignItems: { md: 'center' },
      }}
    >
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {whenOf(one)}
          {one.motiveLabel !== null && `, ${one.motiveLabel}`}
        </Typography>
        <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
          {one.beneficiaryId === null ? (
            one.reference
          ) : (
            <Link
              component={RouterLink}
              to={`/beneficiaries/${one.beneficiaryId}/show`}
              aria-label={`Usager du rendez-vous ${one.reference}`}
            >
              {one.reference}
            </Link>
          )}
          , {one.structureName}, avec {one.memberName} ({whyOf(one)})
        </Typography>
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 0.5, flexWrap: 'wrap', flexShrink: 0 }}>
        <Button
          size="small"
          variant="outlined"
          aria-label={`Confier à un collègue : ${named}`}
          onClick={() => onOpen({ what: 'hand-over', one })}
        >
          Confier à…
        </Button>
        {one.motiveCode !== null && (
          <>
            <Button
              size="small"
              variant="outlined"
              aria-label={`Déplacer : ${named}`}
              onClick={() => onOpen({ what: 'move', one })}
            >
              Déplacer…
            </Button>
            <Button
              size="small"
              color="error"
              aria-label={`Annuler et prévenir : ${named}`}
              onClick={() => onOpen({ what: 'cancel', these: [one] })}
            >
              Annuler et prévenir
            </Button>
          </>
        )}
      </Stack>
    </Stack>
  );
}
