# Builds Copero, then keeps what it needs to run: the bundle, the data, the fonts, and the packages with binaries of their own.
FROM node:24-slim AS build
WORKDIR /copero
COPY package.json package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY . .
RUN npm run build

FROM build AS packages
# All others are in the bundle.
RUN cp dist/package.json . && npm prune --no-fund --no-audit

FROM node:24-slim
ENV NODE_ENV=production STORE_URL=file:/store HOST=0.0.0.0 METRICS_PORT=9464
WORKDIR /copero
COPY --from=packages /copero/node_modules node_modules
COPY --from=packages /copero/package.json ./
COPY --from=build /copero/dist dist
COPY --from=build /copero/deploy/healthcheck.js deploy/healthcheck.js
COPY LICENSE ./
COPY data data
RUN mkdir /store && chown node:node /store
USER node
VOLUME /store
EXPOSE 3000 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "deploy/healthcheck.js"]
CMD ["node", "dist/main.js"]
