import { Alert, Box, Button, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Holding } from './use-hold.js';

const leftText = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long the slot is still kept, and how to go on once it is not. */
export function HoldNotice({ holding, verb }: { holding: Holding; verb: string }) {
  const { slot, kept, expired, choose } = holding;
  if (!slot) return null;
  if (slot.forceReason) {
    return <Alert severity="warning">Se superpose à un autre rendez-vous.</Alert>;
  }
  if (!kept) return <Box role="status">Le créneau est demandé…</Box>;
  if (!expired) return <Countdown endsAt={kept.endsAt} />;
  return (
    <Alert severity="warning" role="alert">
      Les dix minutes sont passées : le créneau est à qui le prend. Gardez-le de nouveau, ou{' '}
      {verb.toLowerCase()} maintenant s’il est encore libre.
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" onClick={() => choose(slot)}>
          Garder encore 10 minutes
        </Button>
        <Button size="small" onClick={() => choose(null)}>
          En choisir un autre
        </Button>
      </Stack>
    </Alert>
  );
}

function Countdown({ endsAt }: { endsAt: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
  const soon = seconds <= 120;
  return (
    <Box sx={{ fontSize: '0.9rem', color: soon ? 'warning.main' : 'text.secondary' }}>
      <Box component="span" role="timer">
        Créneau gardé pour vous encore <strong>{leftText(seconds)}</strong>
      </Box>
      {/* Said once, when it gets short. */}
      <Box component="span" role="status" sx={{ display: 'block', '&:empty': { display: 'none' } }}>
        {soon ? 'Moins de deux minutes.' : ''}
      </Box>
    </Box>
  );
}
