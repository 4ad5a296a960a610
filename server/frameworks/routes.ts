import type { Serve } from '../http/serve.ts'

export function frameworkRoutes(_serve: Serve) {}
