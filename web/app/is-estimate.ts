/** Lists are counted up to a thousand rows; what the server says beyond is what the planner expects. */
export const isEstimate = (total: number | undefined): boolean => total !== undefined && total >= 1000
