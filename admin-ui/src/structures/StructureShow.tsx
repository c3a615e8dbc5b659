import type { StructureResource } from '@maillage/contracts/http/directory';
import { Box, Stack, Table, TableBody, TableCell, TableRow } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { phoneText } from '../i18n/phone-text.js';
import { structureFormatLabels, structureKindLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';

const weekdays = [
  [1, 'Lundi'],
  [2, 'Mardi'],
  [3, 'Mercredi'],
  [4, 'Jeudi'],
  [5, 'Vendredi'],
  [6, 'Samedi'],
  [7, 'Dimanche'],
] as const;

export default function StructureShow() {
  const { id = '' } = useParams();
  const {
    data: house,
    isPending,
    error,
    refetch,
  } = useGetOne<StructureResource>('structures', { id });
  return (
    <Stack spacing={2}>
      <Title title={house?.name ?? 'Maison'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la maison"
      />
      {house && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
            alignItems: 'start',
          }}
        >
          <Section title="Coordonnées">
            <FactList
              facts={[
                ['Adresse', `${house.address}, ${house.postcode} ${house.commune}`],
                ['Téléphone', house.phone ? phoneText(house.phone) : 'Non connu'],
                ['Courriel', house.mail ?? 'Non connu'],
                [
                  'Type',
                  `${structureKindLabels[house.kind]}, ${structureFormatLabels[house.format].toLowerCase()}`,
                ],
                ['Rendez-vous', house.takesAppointments ? 'Oui' : 'Non'],
                ['Numéro national', house.nationalId ?? 'Aucun'],
                ['Fuseau horaire', house.zone],
              ]}
            />
          </Section>
          <Section flush title="Horaires d’ouverture">
            {house.hours === null ? (
              <EmptyState
                title="Horaires non connus"
                detail="La liste nationale ne les donne pas de façon lisible."
              />
            ) : (
              <Table size="small" aria-label="Horaires d’ouverture">
                <TableBody>
                  {weekdays.map(([day, name]) => (
                    <TableRow key={day}>
                      <TableCell component="th" scope="row">
                        {name}
                      </TableCell>
                      <TableCell>
                        {house.hours?.[day]
                          .map((block) => `${block.from} – ${block.to}`)
                          .join(', ') || 'Fermé'}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            )}
          </Section>
        </Box>
      )}
    </Stack>
  );
}
