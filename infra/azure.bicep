// Everything that Twofold runs on in Azure. Nothing here holds a key: the web app, the bot and the data share one
// managed identity, Cosmos DB refuses keys altogether, and the one secret there is waits in a vault.

@description('The name of everything; has to be free in all of Azure. 6 to 20 small letters and digits.')
@minLength(6)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

@description('What people see as the name of the bot.')
@maxLength(42)
param botDisplayName string = 'Twofold'

@description('The app registration that people sign in to.')
param aadAppClientId string

@description('Its secret, exchanged for tokens on behalf of a person.')
@secure()
param aadAppClientSecret string

@description('The tenant whose people may use the app.')
param aadAppTenantId string

@description('Where that tenant signs people in, for example https://login.microsoftonline.com.')
param aadAuthorityHost string

@description('Size of the web app plan. B1 is the smallest that keeps the server awake.')
param webAppSku string = 'B1'

@description('Servers side by side; they share nothing but Cosmos DB.')
@minValue(1)
@maxValue(10)
param webAppInstances int = 1

@description('Request units per second that the database may grow to; it rests at a tenth.')
@minValue(1000)
param cosmosMaxThroughput int = 1000

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: resourceBaseName
  location: location
}

module data 'data.bicep' = {
  name: 'twofold-data'
  params: {
    name: resourceBaseName
    location: location
    maxThroughput: cosmosMaxThroughput
    identityId: identity.id
    identityPrincipalId: identity.properties.principalId
  }
}

module server 'server.bicep' = {
  name: 'twofold-server'
  params: {
    name: resourceBaseName
    location: location
    sku: webAppSku
    instances: webAppInstances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityPrincipalId: identity.properties.principalId
    identityTenantId: identity.properties.tenantId
    aadAppClientId: aadAppClientId
    aadAppClientSecret: aadAppClientSecret
    aadAppTenantId: aadAppTenantId
    aadAuthorityHost: aadAuthorityHost
    cosmosEndpoint: data.outputs.endpoint
    cosmosDatabase: data.outputs.databaseId
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${server.outputs.domain}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
    }
  }
}

output BOT_ID string = identity.properties.clientId
output TAB_DOMAIN string = server.outputs.domain
output COSMOS_ENDPOINT string = data.outputs.endpoint
output AZURE_APP_SERVICE_RESOURCE_ID string = server.outputs.resourceId
