import type { CaseResource } from '@maillage/contracts/http/referrals';
import { Link } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { LegStatus } from '../cases/LegStatus.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';

export function PersonCases({ beneficiaryId }: { beneficiaryId: string }) {
  const operators = useOperators();
  const procedureLabel = useProcedureLabel();
  const { data, isPending, error } = useGetList<CaseResource>('cases', {
    filter: { beneficiaryId },
  });
  return (
    <Section flush title="Demandes">
      <ReadState pending={isPending} error={error} of="des demandes" />
      {data?.length === 0 && <EmptyState title="Aucune demande" />}
      {data?.map((one) => (
        <Row
          key={one.id}
          title={
            <Link component={RouterLink} to={`/cases/${one.id}/show`}>
              {one.reference} : {one.subject ?? procedureLabel(one.procedureCode)}
            </Link>
          }
          detail={one.legs.map((leg) => (
            <div key={leg.id}>
              {operators.labelOf(leg.operatorCode)}{' '}
              <LegStatus status={leg.status} overdue={leg.overdue} />
            </div>
          ))}
        />
      ))}
    </Section>
  );
}
