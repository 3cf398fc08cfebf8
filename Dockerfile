# Builds Copero, then keeps only what it needs to run: the bundle, the data, the fonts, and the packages with binaries.
# The base image is pinned by its digest, so that every build starts from the same bytes; Renovate (.github/renovate.json) updates it.
ARG NODE_IMAGE=node:24-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6
FROM $NODE_IMAGE AS build
WORKDIR /copero
COPY package.json package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY . .
RUN npm run build

FROM build AS packages
# Keeps only the packages that are not in the bundle.
RUN cp dist/package.json . && npm prune --no-fund --no-audit

FROM $NODE_IMAGE
ENV NODE_ENV=production STORE_URL=file:/store HOST=0.0.0.0 METRICS_PORT=9464
WORKDIR /copero
COPY --from=packages /copero/node_modules node_modules
COPY --from=packages /copero/package.json ./
COPY --from=build /copero/dist dist
COPY --from=build /copero/deploy/healthcheck.js deploy/healthcheck.js
COPY LICENSE ./
COPY data data
# The image's user `node`, by number: whatever runs the image can then see that it is not root.
RUN mkdir /store && chown 1000:1000 /store
USER 1000:1000
VOLUME /store
EXPOSE 3000 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "deploy/healthcheck.js"]
CMD ["node", "dist/main.js"]
