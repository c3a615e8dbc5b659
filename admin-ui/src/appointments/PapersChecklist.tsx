import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { usePapers } from './use-papers.js';

/** The papers to bring, each to be ticked as it is put on the desk. */
export function PapersChecklist({ appointment }: { appointment: AppointmentResource }) {
  const { tick, isSeen, isPending } = usePapers(appointment);
  const { requiredDocuments } = appointment;
  if (requiredDocuments.length === 0) return <Typography>Aucun papier particulier.</Typography>;
  return (
    <Stack role="group" aria-label="Papiers apportés" aria-busy={isPending}>
      {requiredDocuments.map((paper) => (
        <FormControlLabel
          key={paper}
          label={paper}
          control={
            <Checkbox
              size="small"
              checked={isSeen(paper)}
              onChange={(_event, seen) => tick(paper, seen)}
            />
          }
        />
      ))}
    </Stack>
  );
}
