import { z } from 'zod';

/**
 * A house in the national schema of places of digital mediation, as the public export writes it; texts as the schema
 * names them. Source: schéma de données des lieux de médiation numérique, La Mednum.
 */
export const publicStructure = z
  .object({
    id: z.string(),
    pivot: z.string(),
    nom: z.string(),
    commune: z.string(),
    code_postal: z.string(),
    code_insee: z.string().optional(),
    adresse: z.string(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    telephone: z.string().optional(),
    courriels: z.string().optional(),
    horaires: z.string().optional(),
    date_maj: z.string(),
  })
  .catchall(z.unknown())
  .meta({ id: 'PublicStructure' });
export const publicStructures = z.array(publicStructure);
