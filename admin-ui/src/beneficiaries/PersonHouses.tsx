import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Button, Link } from '@mui/material';
import { useNotify } from 'react-admin';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { useNetworkStructures, useOwnStructure } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';

/** Where the person is received; the own house is added when it is not there yet. */
export function PersonHouses({ person }: { person: BeneficiaryResource }) {
  const { data: structures } = useNetworkStructures();
  const [own] = useOwnStructure();
  const notify = useNotify();
  const write = useWrite<BeneficiaryResource>('beneficiaries', {
    onSuccess: () =>
      notify('La personne est maintenant reçue dans votre maison', { type: 'success' }),
  });
  const missing = own && !person.structureIds.includes(own.id) ? own : null;
  return (
    <Section
      flush
      title="Maisons où elle est reçue"
      actions={
        missing && (
          <Button
            size="small"
            variant="outlined"
            disabled={write.isPending}
            onClick={() =>
              write.mutate({
                path: `/${person.id}/structures`,
                body: { structureId: missing.id },
                version: person.version,
              })
            }
          >
            Ajouter {missing.name}
          </Button>
        )
      }
    >
      {person.structureIds.map((id) => {
        const house = structures?.find((one) => one.id === id);
        return (
          <Row
            key={id}
            title={house?.name ?? 'Maison'}
            detail={
              house?.phone ? <Link href={`tel:${house.phone}`}>{house.phone}</Link> : house?.commune
            }
          />
        );
      })}
    </Section>
  );
}
