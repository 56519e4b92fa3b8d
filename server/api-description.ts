import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** A file cannot be described by a zod schema, so the two routes that carry one are described here. */
const upload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['area', 'file'],
        properties: {
          area: { type: 'string', description: 'street, community or grid, 15 digits' },
          asOf: { type: 'string', format: 'date', description: 'the day the file speaks of' },
          file: { type: 'string', contentMediaType: 'application/octet-stream', description: '.xlsx or .csv' }
        }
      }
    }
  }
}

interface Described {
  paths?: Record<string, Record<string, object>>
}

/** OpenAPI 3.1 of every route, from the same schemas that validate it. */
export const apiDescription = (version: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Anjia 安家', version },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'anjia.session_token' },
        token: { type: 'http', scheme: 'bearer' }
      }
    },
    security: [{ session: [] }, { token: [] }]
  },
  transform: jsonSchemaTransform,
  transformObject: documents => {
    const description = jsonSchemaTransformObject(documents) as Described
    const post = description.paths?.['/api/uploads']?.post
    if (post) Object.assign(post, { operationId: 'previewFile', requestBody: upload })
    return description as ReturnType<typeof jsonSchemaTransformObject>
  }
})
