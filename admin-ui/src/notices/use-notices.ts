import type { NoticeList } from '@maillage/contracts/http/directory';
import { useRead } from '../providers/use-read.js';

/** One's own notices, the newest first. */
export const useNotices = () => useRead<NoticeList>('notices');
