import type { CallOutcome, CallResource } from '@maillage/contracts/http/directory';
import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Deadline, Moment } from '../controls/Moment.js';
import { callReasonLabels, callSubjectLabels } from '../i18n/message-labels.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { PersonPhone } from './PersonPhone.js';

interface CallRowProps {
  readonly call: CallResource;
  readonly name: string;
  readonly zone: string;
  readonly onSettle: (outcome: CallOutcome) => void;
}

const outcomes = [
  ['call-again', 'À rappeler', 'text'],
  ['unreachable', 'Pas joint', 'outlined'],
  ['done', 'Appel fait', 'contained'],
] as const;

/** Whom to call, why, what to say, and what became of it. */
export function CallRow({ call, name, zone, onSettle }: CallRowProps) {
  return (
    <Stack
      component="li"
      direction="row"
      useFlexGap
      sx={{
        px: 2,
        py: 1.25,
        columnGap: 2,
        rowGap: 1,
        flexWrap: 'wrap',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
        <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <Link
            component={RouterLink}
            to={`/beneficiaries/${call.beneficiaryId}/show`}
            sx={{ fontWeight: 600 }}
          >
            {name}
          </Link>
          <PersonPhone beneficiaryId={call.beneficiaryId} name={name} />
          {call.triedAt && (
            <StatusLabel tone="warn">
              À rappeler, essayé <Moment at={call.triedAt} zone={zone} />
            </StatusLabel>
          )}
        </Stack>
        <Typography sx={{ mt: 0.5 }}>« {call.say} »</Typography>
        <Typography color="text.secondary" sx={{ mt: 0.25, fontSize: '0.85rem' }}>
          {callSubjectLabels[call.template] ?? 'Message'}. {callReasonLabels[call.reason]}. À faire
          au plus tard : <Deadline at={call.expiresAt} zone={zone} />.
        </Typography>
      </Box>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexShrink: 0 }}>
        {outcomes.map(([outcome, label, variant]) => (
          <Button
            key={outcome}
            size="small"
            variant={variant}
            aria-label={`${label} : ${name}`}
            onClick={() => onSettle(outcome)}
          >
            {label}
          </Button>
        ))}
      </Stack>
    </Stack>
  );
}
