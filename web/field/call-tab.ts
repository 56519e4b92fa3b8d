import { z } from 'zod'
import { ProposalState } from '../../contract/field-data.ts'

export const CallTab = z.enum([...ProposalState.options, 'rounds', 'grids', 'compounds', 'photos', 'devices'])
