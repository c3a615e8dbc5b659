import { recognise, type KnownName } from '@maillage/contracts/scrub';
import { Alert, Box } from '@mui/material';
import type { ReactNode } from 'react';
import { personalDataSentence } from '../i18n/personal-data.js';
import { useSettled } from './use-settled.js';

interface PersonalDataWarningProps {
  /** What is being typed. */
  readonly texts: readonly string[];
  readonly person?: KnownName | undefined;
  /** Where it goes instead. */
  readonly children: ReactNode;
}

/** Says, while somebody writes, what in the text may name a person, and where to put it instead. It hinders nothing. */
export function PersonalDataWarning({ texts, person, children }: PersonalDataWarningProps) {
  const settled = useSettled(texts.join('\n'));
  const sentence = personalDataSentence(recognise(settled, person));
  return (
    <Box role="status">
      {sentence && (
        <Alert severity="warning" role="presentation">
          {sentence} {children}
        </Alert>
      )}
    </Box>
  );
}
