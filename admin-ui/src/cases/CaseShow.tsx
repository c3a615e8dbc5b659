import type { CaseResource, LegSummary } from '@maillage/contracts/http/referrals';
import {
  Alert,
  Box,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import { Title, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { usePersonNames } from '../beneficiaries/use-person-names.js';
import { Deadline, Moment } from '../controls/Moment.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { blockageLabels, outcomeLabels } from '../i18n/case-labels.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useRead } from '../providers/use-read.js';
import { LegStatus } from './LegStatus.js';
import { UrgencyLabel } from './UrgencyLabel.js';

/** One case and what each operator did of it. */
export default function CaseShow() {
  const { id = '' } = useParams();
  const { data: one, isPending, error, refetch } = useGetOne<CaseResource>('cases', { id });
  const procedureLabel = useProcedureLabel();
  const readsContent = one?.description !== null;
  const nameOf = usePersonNames(
    useMemo(() => (one && readsContent ? [one.beneficiaryId] : []), [one, readsContent]),
  );
  return (
    <Stack spacing={2}>
      <Title title={one ? `Demande ${one.reference}` : 'Demande'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la demande"
      />
      {one && (
        <>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' },
              alignItems: 'start',
            }}
          >
            <Section
              title={one.subject ?? procedureLabel(one.procedureCode)}
              actions={<UrgencyLabel urgency={one.urgency} />}
            >
              {one.description === null ? (
                <Alert severity="info">Le contenu n’est pas visible avec votre rôle.</Alert>
              ) : (
                <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '70ch' }}>
                  {one.description}
                </Typography>
              )}
            </Section>
            <Section title="Repères">
              <FactList
                facts={[
                  ...(readsContent
                    ? [
                        [
                          'Usager',
                          <Link
                            key="person"
                            component={RouterLink}
                            to={`/beneficiaries/${one.beneficiaryId}/show`}
                          >
                            {nameOf(one.beneficiaryId)}
                          </Link>,
                        ] as const,
                      ]
                    : []),
                  ['Démarche', procedureLabel(one.procedureCode)],
                  ['Blocage', blockageLabels[one.blockageCode]],
                  ['Ouverte le', <Moment key="opened" at={one.openedAt} />],
                  ['Par', one.authorName],
                  ['Maison', one.structureName],
                ]}
              />
            </Section>
          </Box>
          <Section flush title="Opérateurs sollicités">
            <Legs legs={one.legs} readsAnswers={readsContent} />
          </Section>
        </>
      )}
    </Stack>
  );
}

function Legs({ legs, readsAnswers }: { legs: readonly LegSummary[]; readsAnswers: boolean }) {
  const operators = useOperators();
  return (
    <Table size="small" aria-label="Opérateurs sollicités">
      <TableHead>
        <TableRow>
          <TableCell>Opérateur</TableCell>
          <TableCell>Équipe</TableCell>
          <TableCell>Statut</TableCell>
          <TableCell>Échéance</TableCell>
          <TableCell>Issue</TableCell>
          {readsAnswers && <TableCell>Réponse</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {legs.map((leg) => (
          <TableRow key={leg.id}>
            <TableCell>
              <strong>{operators.labelOf(leg.operatorCode)}</strong>
            </TableCell>
            <TableCell>{leg.teamName}</TableCell>
            <TableCell>
              <LegStatus status={leg.status} overdue={leg.overdue} />
            </TableCell>
            <TableCell>
              <Deadline at={leg.dueAt} />
            </TableCell>
            <TableCell>{leg.outcome ? outcomeLabels[leg.outcome] : '–'}</TableCell>
            {readsAnswers && (
              <TableCell sx={{ whiteSpace: 'pre-line', maxWidth: 420 }}>
                <Answer leg={leg} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The text said to the person stands on the leg itself. */
function Answer({ leg }: { leg: LegSummary }) {
  const answered = leg.status === 'resolved' || leg.status === 'refused';
  const { data } = useRead<{ answer: string | null }>('legs', {
    path: `/${leg.id}`,
    enabled: answered,
  });
  return <>{data?.answer ?? '–'}</>;
}
