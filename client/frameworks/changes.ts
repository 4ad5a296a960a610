import { useTell } from '../api/ask.ts'

const shows = ['GET /api/frameworks', 'GET /api/frameworks/:frameworkId'] as const

export const useSavingDraft = () => useTell('PUT /api/frameworks/:frameworkId/draft', { changes: shows })
export const useImporting = () => useTell('POST /api/frameworks/import', { changes: ['GET /api/frameworks'] })
export const useDiscarding = () => useTell('DELETE /api/frameworks/:frameworkId/draft', { changes: shows })
export const usePublishing = () =>
  useTell('POST /api/frameworks/:frameworkId/publish', {
    changes: [...shows, 'GET /api/people/:personId', 'GET /api/people/:personId/evidence'],
  })
