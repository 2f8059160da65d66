<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron with the xslt2 query binding, as the TEI's is, turned into a stylesheet that
     writes one line per finding. Covers what the TEI and CMIF schemas use: ns, pattern, rule, let,
     assert, report, name, value-of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:out="urn:out" exclude-result-prefixes="sch">
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output indent="yes"/>

  <xsl:template match="sch:schema">
    <out:stylesheet version="3.0">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <out:output method="text"/>
      <out:template match="/">
        <xsl:for-each select="sch:pattern">
          <out:apply-templates select="." mode="p{position()}"/>
        </xsl:for-each>
      </out:template>
      <xsl:for-each select="sch:pattern">
        <xsl:variable name="mode" select="'p' || position()"/>
        <out:template match="node() | @*" mode="{$mode}" priority="-9">
          <out:apply-templates select="@* | node()" mode="{$mode}"/>
        </out:template>
        <xsl:for-each select="sch:rule">
          <out:template match="{@context}" mode="{$mode}" priority="{1000 - position()}">
            <xsl:apply-templates/>
            <out:apply-templates select="@* | node()" mode="{$mode}"/>
          </out:template>
        </xsl:for-each>
      </xsl:for-each>
    </out:stylesheet>
  </xsl:template>

  <xsl:template match="sch:let">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:assert">
    <out:if test="not({@test})"><xsl:call-template name="finding"/></out:if>
  </xsl:template>

  <xsl:template match="sch:report">
    <out:if test="{@test}"><xsl:call-template name="finding"/></out:if>
  </xsl:template>

  <xsl:template name="finding">
    <out:variable name="finding"><xsl:apply-templates mode="text"/></out:variable>
    <out:value-of select="'{(@role, 'error')[1]}: ' || path() || ': ' || normalize-space($finding) || '&#10;'"/>
  </xsl:template>

  <xsl:template match="sch:name" mode="text">
    <out:value-of select="{if (@path) then @path else 'name()'}"/>
  </xsl:template>
  <xsl:template match="sch:value-of" mode="text">
    <out:value-of select="{@select}"/>
  </xsl:template>
  <xsl:template match="sch:*" mode="text"><xsl:apply-templates mode="text"/></xsl:template>
  <xsl:template match="text()" mode="text"><out:text><xsl:value-of select="."/></out:text></xsl:template>
  <xsl:template match="text()"/>
</xsl:stylesheet>
