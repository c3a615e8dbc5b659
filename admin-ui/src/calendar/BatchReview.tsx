import type {
  NewOpeningBatch,
  OpeningBatchPreview,
  OpeningBatchResource,
} from '@maillage/contracts/http/appointments';
import { Alert, Box, Button, DialogActions, DialogContent, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { SendButton } from '../controls/SendButton.js';
import { openingRefusalSentence } from '../i18n/problem-sentences.js';
import { hindranceLabels } from '../i18n/timetable-labels.js';
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { longDay } from '../time/french-dates.js';

interface BatchReviewProps {
  readonly wish: NewOpeningBatch;
  readonly onBack: () => void;
  readonly onMade: (batch: OpeningBatchResource) => void;
}

/** What would be made, day by day, and who cannot; then it is made, all of it or nothing. */
export function BatchReview({ wish, onBack, onMade }: BatchReviewProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const preview = useRead<OpeningBatchPreview>('opening-batches', { path: '/preview', body: wish });
  const write = useWrite<OpeningBatchResource>('opening-batches', {
    alsoTouches: ['calendar', 'openings', 'slots', 'missing-openings'],
    onSuccess: onMade,
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const { members = [], times = [], until = null } = preview.data ?? {};
  const refused = members.filter((member) => member.refusal !== null);
  const count = members.reduce((sum, { openings }) => sum + openings, 0);
  return (
    <>
      <DialogContent>
        <Stack spacing={2}>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <ReadState pending={preview.isPending} error={preview.error} of="de l’aperçu" />
          {refused.map(({ memberId, memberName, refusal: why }) => (
            <Alert key={memberId} severity="error">
              {memberName === '' ? 'Une personne inconnue de la maison' : memberName} :{' '}
              {why && openingRefusalSentence(why.code)}
              {why?.date && ` (le ${longDay(why.date)})`}
            </Alert>
          ))}
          {preview.data && (
            <Typography role="status">
              {until === null
                ? 'Rien n’a lieu à partir d’aujourd’hui.'
                : `${plages(count)}. Voici ce qui aurait lieu jusqu’au ${longDay(until)}.`}
            </Typography>
          )}
          <PreviewDays times={times} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onBack}>Revenir</Button>
        <SendButton
          label={`Créer ${plages(count)}`}
          type="button"
          side="end"
          missing={[
            !preview.data && 'l’aperçu',
            refused.length > 0 && 'une personne qui puisse recevoir',
            preview.data !== undefined &&
              refused.length === 0 &&
              count === 0 &&
              'une plage à créer',
          ]}
          pending={write.isPending}
          onClick={() => write.mutate({ body: wish })}
        />
      </DialogActions>
    </>
  );
}

/** Times by day, each with what stands against it. */
function PreviewDays({ times }: Pick<OpeningBatchPreview, 'times'>) {
  const days = [...new Set(times.map(({ date }) => date))];
  return (
    <Box component="ul" aria-label="Aperçu" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {days.map((day) => (
        <Box component="li" key={day} sx={{ mb: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{longDay(day)}</Typography>
          {times
            .filter(({ date }) => date === day)
            .map(({ memberId, memberName, from, to, hindrance }) => (
              <Typography key={`${memberId} ${from}`} sx={{ fontSize: '0.9rem' }}>
                {from}–{to} {memberName}
                {hindrance && (
                  <Box component="strong" sx={{ ml: 1 }}>
                    {hindranceLabels[hindrance]}
                  </Box>
                )}
              </Typography>
            ))}
        </Box>
      ))}
    </Box>
  );
}

const plages = (count: number): string =>
  count > 1 ? `${String(count)} plages` : `${String(count)} plage`;
