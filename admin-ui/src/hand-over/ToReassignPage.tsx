import type { CaseToReassign } from '@maillage/contracts/http/referrals';
import { Button, Stack, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Title } from 'react-admin';
import { useProcedureLabel } from '../i18n/catalogue.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { useNetworkId } from '../places/own-places.js';
import type { ResourceName } from '../providers/resources.js';
import { useRead } from '../providers/use-read.js';
import { dayIn, metropolitanZone, numericDay } from '../time/french-dates.js';
import { AssignDialog, type Assignable } from './AssignDialog.js';

const pageSize = 100;

/** Work of suspended members that nobody took over; each piece goes to a colleague of the same house. */
export default function ToReassignPage() {
  const [assigning, setAssigning] = useState<Assignable | null>(null);
  const procedureLabel = useProcedureLabel();
  return (
    <Stack spacing={2}>
      <Title title="À réattribuer" />
      <Typography>
        Le travail de membres suspendus que personne n’a repris. Les demandes d’une équipe opérateur
        n’y figurent pas : elles sont revenues dans la file de l’équipe.
      </Typography>
      <Left<CaseToReassign>
        title="Demandes en cours"
        resource="cases-to-reassign"
        empty="Aucune demande à réattribuer"
      >
        {(one) => (
          <Row
            key={one.id}
            title={`${one.reference}, ${procedureLabel(one.procedureCode)}`}
            detail={`${one.structureName}, ouverte le ${numericDay(dayIn(metropolitanZone, one.openedAt))} par ${one.authorName} (suspendu)`}
            end={
              <AssignButton
                what={`la demande ${one.reference}`}
                onClick={(what) =>
                  setAssigning({
                    ...{ resource: 'cases', id: one.id, version: one.version, what },
                    holderId: one.authorId,
                    place: { structureId: one.structureId },
                  })
                }
              />
            }
          />
        )}
      </Left>
      {assigning && (
        <AssignDialog key={assigning.id} work={assigning} onClose={() => setAssigning(null)} />
      )}
    </Stack>
  );
}

interface LeftProps<One> {
  readonly title: string;
  readonly resource: ResourceName;
  readonly empty: string;
  readonly children: (one: One) => ReactNode;
}

function Left<One>({ title, resource, empty, children }: LeftProps<One>) {
  const [networkId] = useNetworkId();
  const { data, isPending, error, refetch } = useRead<{
    readonly data: One[];
    readonly page: { readonly after: string | null };
  }>(resource, {
    query: { 'page[size]': pageSize, ...(networkId ? { 'filter[networkId]': networkId } : {}) },
  });
  return (
    <Section flush title={title}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la liste"
      />
      {data?.data.length === 0 && <EmptyState title={empty} />}
      {data?.data.map(children)}
      {data?.page.after && (
        <Typography color="text.secondary" sx={{ p: 2 }}>
          Les {pageSize} premiers ; les suivants s’affichent à mesure que la liste se vide.
        </Typography>
      )}
    </Section>
  );
}

function AssignButton({ what, onClick }: { what: string; onClick: (what: string) => void }) {
  return (
    <Button
      size="small"
      aria-label={`Attribuer ${what}`}
      onClick={() => onClick(what)}
      sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
    >
      Attribuer à…
    </Button>
  );
}
